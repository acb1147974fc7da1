-- Opens sermon.md and does what a writer does; says what came of it as one line of JSON.
vim.cmd("edit sermon.md")
vim.wait(30000, function() return #vim.diagnostic.get(0) == 3 end, 50)
local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
local told = { encoding = client.offset_encoding, found = {} }
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(told.found, { code = each.code, line = each.lnum, column = each.col })
end

-- Asks the server at the first place of some words.
local function ask(words, method, more)
  vim.fn.cursor(1, 1)
  vim.fn.search(words)
  local at = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answers = vim.lsp.buf_request_sync(0, method, more and more(at) or at, 10000) or {}
  for _, answer in pairs(answers) do return answer.result end
end

told.hover = ask("Exodus", "textDocument/hover").contents.value
local actions = ask("1 John", "textDocument/codeAction", function(at)
  local range = { start = at.position, ["end"] = at.position }
  return { textDocument = at.textDocument, range = range, context = { diagnostics = {} } }
end)
for _, action in ipairs(actions) do
  if action.kind == "quickfix" then vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding) end
end
vim.wait(10000, function() return #vim.diagnostic.get(0) == 2 end, 50)
told.left = #vim.diagnostic.get(0)
told.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
local json = vim.json and vim.json.encode or vim.fn.json_encode
io.stdout:write(json(told), "\n")
vim.cmd("qa!")
