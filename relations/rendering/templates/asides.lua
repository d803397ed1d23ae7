-- Notes and warnings that stand out, as GitHub (> [!NOTE]), MyST (:::{note}) and Quarto (callout-note) write them: quotations with a label.

local NAMES = {}
for name in ("note tip hint warning caution important danger attention error seealso admonition"):gmatch("%a+") do NAMES[name] = true end

local function name_of(classes)
  for _, class in ipairs(classes) do
    local name = class:gsub("[{}.]", ""):gsub("^callout%-", ""):lower()
    if NAMES[name] then return name end
  end
end

-- An admonition has no label but its title.
local function labelled(name, blocks)
  if name == "admonition" and blocks[1] then return pandoc.BlockQuote(blocks) end
  local quoted = pandoc.Blocks({ pandoc.Para({ pandoc.Strong({ pandoc.Str((name:gsub("^%a", string.upper))) }) }) })
  quoted:extend(blocks)
  return pandoc.BlockQuote(quoted)
end

return function(doc)
  return doc:walk({ Div = function(el)
    local name = name_of(el.classes)
    if not name then return nil end
    local first = el.content[1]
    if first and first.t == "Div" and first.classes[1] == "title" then el.content:remove(1) end
    local title = el.attributes.title -- of Quarto
    if title and title ~= "" then el.content:insert(1, pandoc.Para({ pandoc.Strong({ pandoc.Str(title) }) })) end
    return labelled(name, el.content)
  end })
end
