import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The editor', () => {
  it('has the workspace open', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});
