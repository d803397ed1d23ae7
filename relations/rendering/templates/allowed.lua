-- What of a text may reach the writers: elements that we know, with what they say and nothing of how they want to be.
--
-- Pandoc's writers turn attributes into code of their target (`typst:fill` of a table cell into Typst, `onclick` into HTML), so no
-- attribute of an author passes: only alignment, spans, and the place of a heading, reduced to letters, digits and hyphens.
-- Links become `link:N`, the N-th of `targets`, pictures `picture:N`; Python decides where each leads and what is shown, for the page and the
-- PDF alike. Places that HTML names (`<a id>`) stay as empty spans, for prose.lua to give them a name of ours. Languages of passages stay, and
-- abbreviations with what they stand for, the N-th of `meanings`.

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
  for i, column in ipairs(el.colspecs) do
    el.colspecs[i] = { column[1] == "AlignDefault" and "AlignLeft" or column[1], column[2] }
  end
  return el
end

-- An empty span for each place, and what is at it.
local function places(identifier, content)
  if identifier == "" then return content end
  local all = pandoc.Inlines({ pandoc.Span({}, pandoc.Attr(identifier)) })
  all:extend(content)
  return all
end

-- What is no number of dots or percent of the width says nothing.
local function width(el)
  local given = el.attributes.width or (el.attributes.style or ""):match("width%s*:%s*([%d.]+%s*%a*%%?)") or ""
  local number, unit = given:match("^%s*([%d.]+)%s*(%a*%%?)%s*$")
  if not tonumber(number) then return nil end
  local dots = ({ [""] = 1, px = 1, pt = 4 / 3, em = 16, rem = 16, cm = 37.8, mm = 3.78, ["in"] = 96 })[unit]
  if unit == "%" then return { percent = tonumber(number) } end
  return dots and { dots = tonumber(number) * dots }
end

-- A language as BCP 47 has it: two or three letters, and a country.
local function language(el)
  local named = el.attributes.lang or el.attributes["xml:lang"] or ""
  local letters, country = named:match("^(%a%a%a?)%f[^%a]%-?(%a?%a?)%f[^%a]")
  return letters and letters:lower() .. (country ~= "" and #country == 2 and "-" .. country:upper() or "")
end

local function between(typst, content, typst_end)
  local all = pandoc.Inlines({ pandoc.RawInline("typst", typst) })
  all:extend(content)
  all:insert(pandoc.RawInline("typst", typst_end))
  return all
end

local function escaped(text) return (text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" })) end

-- Return the document of allowed elements; the targets of its links are added to `targets`, its pictures to `pictures`, what
-- abbreviations stand for to `meanings`; what is hidden is left out.
return function(doc, targets, pictures, meanings, is_hidden)
  -- One run of plain words, or print would spell it out for each of its parts.
  local function abbreviation(content, meaning)
    local n = 1
    while meanings[n] and meanings[n] ~= meaning do n = n + 1 end
    meanings[n] = meaning
    local all = pandoc.Inlines({ pandoc.RawInline("html", '<abbr title="' .. escaped(meaning) .. '">') })
    all:extend(between(("#abbreviation(%d)["):format(n), content, "];"))
    all:insert(pandoc.RawInline("html", "</abbr>"))
    return all
  end
  local function spoken(el)
    local named = language(el)
    if not named then return el.content end
    local all = pandoc.Inlines({ pandoc.RawInline("html", ('<span lang="%s">'):format(named)) })
    all:extend(between(('#text(lang: "%s", region: none)['):format(named:match("^%a+")), el.content, "];"))
    all:insert(pandoc.RawInline("html", "</span>"))
    return all
  end
  local function numbered(link)
    if link.target:match("^#") then return places(link.identifier, { pandoc.Link(link.content, link.target) }) end
    table.insert(targets, (link.target:gsub('["<>`]', function(sign) return ("%%%02X"):format(sign:byte()) end)))
    return places(link.identifier, { pandoc.Link(link.content, "link:" .. #targets) })
  end
  local function picture(el)
    local alt = pandoc.utils.stringify(el.caption)
    table.insert(pictures, { source = el.src, alt = alt ~= "" and alt or el.title or "", width = width(el) })
    return places(el.identifier, { pandoc.Image({ pandoc.Str(alt) }, "picture:" .. #pictures) })
  end
  return pandoc.Pandoc(doc.blocks):walk({
    Link = numbered,
    Image = picture,
    Span = function(el)
      if is_hidden(el) then return {} end
      if el.classes[1] == "kbd" then return { pandoc.Code(pandoc.utils.stringify(el.content)) } end
      local meaning = el.classes[1] == "abbr" and (el.attributes.title or ""):gsub("%s+", " ") or ""
      return places(el.identifier, meaning:find("%S") and #el.content > 0 and abbreviation({ pandoc.Str(pandoc.utils.stringify(el.content)) }, meaning) or spoken(el))
    end,
    Code = function(el) return pandoc.Code(el.text) end,
    RawInline = function(el) return pandoc.Code(el.text) end,
    Header = function(el) return pandoc.Header(el.level, el.content, pandoc.Attr(place(el.identifier))) end,
    Div = function(el)
      if is_hidden(el) then return {} end
      local named = language(el)
      local headed = false
      if named then el.content:walk({ Header = function() headed = true end }) end
      if named and not headed then el.content = { pandoc.Div(el.content, pandoc.Attr("", {}, { lang = named })) } end
      if el.identifier == "" then return el.content end
      local blocks = pandoc.Blocks({ pandoc.Plain({ pandoc.Span({}, pandoc.Attr(el.identifier)) }) })
      blocks:extend(el.content)
      return blocks
    end,
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
