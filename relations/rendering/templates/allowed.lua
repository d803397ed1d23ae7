-- What of a text may reach the writers: elements that we know, with what they say and nothing of how they want to be.
--
-- Pandoc's writers turn attributes into code of their target (`typst:fill` of a table cell into Typst, `onclick` into HTML), so no
-- attribute of an author passes: only alignment, spans, and the place of a heading, reduced to letters, digits and hyphens.
-- Links become `link:N`, the N-th of `targets`; Python decides where each leads, for the page and the PDF alike.

local NONE = pandoc.Attr()

-- Letters of all scripts stay; signs, spaces and the invisible marks of U+2000 to U+206F go.
local function place(identifier)
  local kept = identifier:gsub("[\0-,/:-@%[\\%]%^`{-\127]", ""):gsub("\226[\128\129][\128-\191]", ""):gsub("\194[\128-\191]", "")
  return (kept:gsub("\239\187\191", ""))
end

local function bare_row(row)
  row.attr = NONE
  for i, cell in ipairs(row.cells) do
    cell.attr = NONE
    row.cells[i] = cell
  end
  return row
end

local function bare_rows(rows)
  for i, row in ipairs(rows) do rows[i] = bare_row(row) end
  return rows
end

local function bare_table(el)
  el.attr, el.head.attr, el.foot.attr = NONE, NONE, NONE
  el.head.rows, el.foot.rows = bare_rows(el.head.rows), bare_rows(el.foot.rows)
  for i, body in ipairs(el.bodies) do
    body.attr = NONE
    body.head, body.body = bare_rows(body.head), bare_rows(body.body)
    el.bodies[i] = body
  end
  return el
end

-- Return the document of allowed elements; the targets of its links are added to `targets`.
return function(doc, targets)
  local function numbered(link)
    if link.target:match("^#") then return pandoc.Link(link.content, link.target) end
    table.insert(targets, link.target)
    return pandoc.Link(link.content, "link:" .. #targets)
  end
  return pandoc.Pandoc(doc.blocks):walk({
    Link = numbered,
    Image = function(el) return pandoc.Emph({ pandoc.Str("[image: " .. pandoc.utils.stringify(el.caption) .. "]") }) end,
    Span = function(el) return el.content end,
    Code = function(el) return pandoc.Code(el.text) end,
    RawInline = function(el) return pandoc.Code(el.text) end,
    Header = function(el) return pandoc.Header(el.level, el.content, pandoc.Attr(place(el.identifier))) end,
    Div = function(el) return el.content end,
    Figure = function(el)
      local blocks = pandoc.Blocks(el.content)
      blocks:extend(el.caption.long)
      return blocks
    end,
    CodeBlock = function(el) return pandoc.CodeBlock(el.text) end,
    RawBlock = function(el) return pandoc.CodeBlock(el.text) end,
    Table = bare_table,
  })
end
