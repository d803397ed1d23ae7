-- Tables that MyST writes as lists of lists (list-table), which myst.py makes divisions of that name.

local function title_of(blocks)
  local first = blocks[1]
  if first and first.t == "Para" and #first.content == 1 and first.content[1].t == "Strong" then
    blocks:remove(1)
    return first.content[1].content
  end
  return {}
end

-- A row is an item that is a list itself; nil where the blocks are anything else, which then stays what it is.
local function rows_of(blocks)
  if #blocks ~= 1 or blocks[1].t ~= "BulletList" then return nil end
  local rows = {}
  for _, item in ipairs(blocks[1].content) do
    if #item ~= 1 or item[1].t ~= "BulletList" then return nil end
    table.insert(rows, item[1].content)
  end
  return rows
end

local function as_table(el)
  if el.classes[1] ~= "list-table" then return nil end
  local blocks = pandoc.Blocks(el.content)
  local title = title_of(blocks)
  local rows = rows_of(blocks)
  if not rows or #rows == 0 then return nil end
  local width = 0
  for _, row in ipairs(rows) do width = math.max(width, #row) end
  local aligns, widths = {}, {}
  for column = 1, width do
    aligns[column], widths[column] = pandoc.AlignLeft, 0
    for _, row in ipairs(rows) do row[column] = row[column] or {} end
  end
  local head = tonumber(el.attributes["header-rows"] or "") or 0
  local header = head > 0 and table.remove(rows, 1) or {}
  return pandoc.utils.from_simple_table(pandoc.SimpleTable(title, aligns, widths, header, rows))
end

return function(doc) return doc:walk({ Div = as_table }) end
