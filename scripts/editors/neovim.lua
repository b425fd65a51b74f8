-- Neovim 0.7 and later as a client of `incident lsp`: one step, named by EDITOR_STEP, on the file EDITOR_FILE.
local file, step, root = vim.env.EDITOR_FILE, vim.env.EDITOR_STEP, vim.fn.getcwd()
local lines = {}
local function say(text) table.insert(lines, text) end
local function wait(what, done)
  if not vim.wait(30000, done, 20) then
    say('gave up: ' .. what)
    vim.fn.writefile(lines, vim.env.EDITOR_OUT)
    vim.cmd('cquit')
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'incident',
  cmd = { vim.env.EDITOR_NODE, vim.env.EDITOR_SERVER, 'lsp', '--now', vim.env.EDITOR_NOW },
  root_dir = root,
  workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
})
vim.lsp.buf_attach_client(buffer, client)
wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)

local function choose(wanted)
  vim.ui.select = function(items, _, choice)
    for index, item in ipairs(items) do
      local action = item[2] or item.action
      if wanted(action) then return choice(item, index) end
    end
    say('gave up: no such action')
    choice(nil, nil)
  end
end
local function changed(act)
  local before = vim.api.nvim_buf_get_changedtick(buffer)
  act()
  wait('a change', function() return vim.api.nvim_buf_get_changedtick(buffer) ~= before end)
end

local first = vim.diagnostic.get(buffer)[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
if step == 'diagnostics' then
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    say(string.format('%d:%d:%s:%s', one.lnum + 1, one.col, one.code, ({ 'error', 'warning' })[one.severity]))
  end
elseif step == 'quickfix' then
  choose(function(action) return action.isPreferred end)
  changed(function() vim.lsp.buf.code_action() end)
  vim.cmd('noautocmd write')
elseif step == 'fix-all' then
  choose(function(action) return action.kind == 'source.fixAll' end)
  changed(function() vim.lsp.buf.code_action() end)
  vim.cmd('noautocmd write')
elseif step == 'format' then
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 20000 }) else vim.lsp.buf.formatting_sync(nil, 20000) end
  vim.cmd('noautocmd write')
elseif step == 'questions' then
  local at = vim.lsp.util.make_position_params()
  for _, method in ipairs({ 'hover', 'definition', 'completion', 'documentSymbol', 'foldingRange' }) do
    local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/' .. method, at, 20000) or {}
    local result = (answers[client] or {}).result
    say(method .. ' ' .. ((result ~= nil and not vim.tbl_isempty(result)) and 'answered' or 'empty'))
  end
end
vim.fn.writefile(lines, vim.env.EDITOR_OUT)
vim.lsp.stop_client(client)
vim.cmd('qall!')
