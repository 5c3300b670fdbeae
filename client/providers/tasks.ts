import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  type TaskProvider,
  tasks,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'colloquy';

/** Offers *Check All Transcripts* for each folder. `program` is the command line, which the editor's own Node runs. */
export function registerTasks(program: Uri): Disposable {
  const taskFor = (folder: WorkspaceFolder, definition: TaskDefinition): Task => {
    const more: unknown[] = Array.isArray(definition.arguments) ? definition.arguments : [];
    const task = new Task(
      definition,
      folder,
      'Check All Transcripts',
      'Colloquy',
      new ProcessExecution(
        process.execPath,
        [program.fsPath, 'check', '--format', 'unix', ...more.filter((one) => typeof one === 'string')],
        // On the desktop the program is the editor itself. This variable makes it run as Node.
        { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
      ),
      '$colloquy',
    );
    task.group = TaskGroup.Test;
    task.detail = 'Problems of all transcripts in this folder';
    return task;
  };
  const provider: TaskProvider = {
    provideTasks: () => foldersOnDisk().map((folder) => taskFor(folder, { type: TYPE, command: 'check' })),
    resolveTask: ({ definition, scope }) => {
      const folder = foldersOnDisk().find((one) => one === scope) ?? foldersOnDisk()[0];
      return folder && definition.command === 'check' ? taskFor(folder, definition) : undefined;
    },
  };
  return tasks.registerTaskProvider(TYPE, provider);
}

/** Only files on disk: a process cannot read others. */
function foldersOnDisk(): WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

/** The only part of Node's `process` that is used here. */
declare const process: { readonly execPath: string };
