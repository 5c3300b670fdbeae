import assert from 'node:assert/strict';
import { configurations, describeEditor, Place } from './place.ts';

/** Waits until there are problems, and writes down what the editor has of them and of the outline. */
const look = `
local function names(symbols, all)
  for _, symbol in ipairs(symbols or {}) do
    table.insert(all, symbol.name)
    names(symbol.children, all)
  end
  return all
end
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local outline = {}
local params = { textDocument = vim.lsp.util.make_text_document_params() }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', params, 20000) or {}) do
  names(answer.result, outline)
end
local problems = {}
for _, problem in ipairs(vim.diagnostic.get(0)) do table.insert(problems, problem.message) end
local json = vim.fn.json_encode({ outline = outline, problems = problems })
vim.fn.writefile({ json }, 'seen.json')
vim.cmd('qall!')
`;

describeEditor('Neovim', { command: 'nvim', packages: ['neovim'] }, () => {
  it('shows the outline and a problem, set up as docs/editors.md says', () => {
    const place = new Place();
    const [newer = '', older = ''] = configurations('Neovim', 'lua');
    const newerLines = newer.replace(/^/gm, '  ');
    const olderLines = older.replace(/^/gm, '  ');
    const init = place.write('init.lua', `if vim.fn.has('nvim-0.11') == 1 then\n${newerLines}else\n${olderLines}end\n`);
    const script = place.write('look.lua', look);
    const seen = place.run('nvim', ['--headless', '-u', init, 'talk.transcript', '-c', `luafile ${script}`]);
    place.remove();
    assert.deepEqual(seen.outline, ['Visits', 'Ann Hall: How many visits were there?', 'Bob Dee: Twelve.']);
    assert.equal(seen.problems.length, 1);
    assert.match(seen.problems[0] ?? '', /^Who says “/);
  });
});
