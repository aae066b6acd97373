-- Neovim as somebody uses it who set it up by docs/editors/neovim.md: the record is open already.
local function check(what, is_so)
  io.stdout:write((is_so and "ok" or "FAILED") .. " nvim: " .. what .. "\n")
  if not is_so then vim.cmd("cquit 1") end
end

local function wait(what, holds)
  check(what, vim.wait(10000, holds, 20))
end

local function found(buffer, code)
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    -- Before 0.8 the code stands only in what the server sent.
    local sent = one.user_data and one.user_data.lsp or {}
    if (one.code or sent.code) == code then return one end
  end
end

local buffer = vim.api.nvim_get_current_buf()
local position = { textDocument = vim.lsp.util.make_text_document_params(buffer) }

--- What the server answers; `params` are added to the document's name.
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend("force", position, params), 10000)
  for _, answer in pairs(answers or {}) do
    if answer.result then return answer.result end
  end
  check(method .. " is answered", false)
end

wait("shows a finding", function() return found(buffer, vim.env.CODE) ~= nil end)
local finding = found(buffer, vim.env.CODE)
local line = vim.api.nvim_buf_get_lines(buffer, finding.lnum, finding.lnum + 1, true)[1]
check("underlines the value", line:sub(finding.col + 1, finding.end_col) == vim.env.BEFORE)

local server = vim.lsp.get_client_by_id(vim.tbl_keys(vim.lsp.buf_get_clients(buffer))[1])
check("is told that there are completions", server.server_capabilities.completionProvider ~= nil)
local items = ask("textDocument/completion", { position = { line = tonumber(vim.env.STATUS_LINE), character = #"status: " } })
local labels = {}
for _, item in ipairs(items.items or items) do labels[item.label] = true end
check("offers the values of a status", labels["in-progress"] and labels["complete"])

local start = { line = finding.lnum, character = tonumber(vim.env.UTF16_COLUMN) }
local actions = ask("textDocument/codeAction", {
  range = { start = start, ["end"] = start },
  context = { diagnostics = {}, only = { "quickfix" } },
})
check("offers a quick fix", actions[1] ~= nil)
vim.lsp.util.apply_workspace_edit(actions[1].edit, server.offset_encoding)
line = vim.api.nvim_buf_get_lines(buffer, finding.lnum, finding.lnum + 1, true)[1]
check("applies it", line == vim.env.AFTER)
wait("takes the finding away", function() return found(buffer, vim.env.CODE) == nil end)

vim.lsp.stop_client(server.id)
wait("lets the server end", function() return vim.lsp.get_client_by_id(server.id) == nil end)
io.stdout:write("nvim: done\n")
vim.cmd("qall!")
