-- HTML inside Markdown. Pandoc hands it on tag by tag; here it is read as HTML, with the Markdown between its tags in its place.
--
-- Markdown goes through the reader of HTML as marks, each for a run of elements. Tags that HTML does not have, as in List<T>, are text.
-- What acts or covers the page goes: scripts and styles without a word, frames and videos with a word and their address.

local KNOWN = {}
for name in ([[a abbr acronym address area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center
  cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
  frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta
  meter nav nobr noscript object ol optgroup option output p param path picture pre progress q rp rt ruby s samp script search section select
  slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
  var video wbr]]):gmatch("%S+") do KNOWN[name] = true end
local FRAMES = { iframe = true, video = true, audio = true, embed = true, object = true, frame = true }

-- A pattern that meets the name in capitals and small letters.
local function any_case(name) return (name:gsub("%a", function(c) return "[" .. c:upper() .. c:lower() .. "]" end)) end

local SILENT = {}
for _, name in ipairs({ "script", "style", "template" }) do
  table.insert(SILENT, "<" .. any_case(name) .. "%f[^%w][^>]*>.-</" .. any_case(name) .. "%s*>")
end

local function escaped(text) return (text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" })) end

local function address_of(tag)
  return tag:match("%f[%w][sS][rR][cC]%s*=%s*[\"']?([^\"'%s>]+)") or tag:match("%f[%w][dD][aA][tT][aA]%s*=%s*[\"']?([^\"'%s>]+)")
end

-- Tags as the reader of HTML is to see them.
local function prepared(html)
  for _, pattern in ipairs(SILENT) do html = html:gsub(pattern, "") end
  return (html:gsub("<(/?)(%a[%w:-]*)([^<>]*)>", function(slash, name, rest)
    local known = name:lower()
    if not KNOWN[known] then return escaped("<" .. slash .. name .. rest .. ">") end
    if known == "summary" then return slash == "" and "<p><strong>" or "</strong></p>" end
    if known == "script" or known == "style" or known == "template" then return "" end
    if known == "source" then return "" end
    if FRAMES[known] then
      local address = slash == "" and address_of(rest)
      return address and ("<em>[%s not shown: %s]</em>"):format(known, address:gsub("[<>]", "")) or ""
    end
    return nil
  end))
end

local function is_raw(element) return (element.t == "RawInline" or element.t == "RawBlock") and element.format:match("html") ~= nil end

local function has_raw(list)
  for _, element in ipairs(list) do
    if is_raw(element) then return true end
  end
  return false
end

-- `hole` is a pattern of marks with the number as its capture, `mark` makes one, `read_by` is a reader of text in a format,
-- `with_passages` keeps what tags say of a passage.
return function(mark, hole, read_by, with_passages)
  local function read(html) return read_by(html, "html").blocks end

  local function filled(blocks, held, as_blocks)
    local found = 0
    local function whole(el)
      local n = #el.content == 1 and el.content[1].t == "Str" and tonumber(el.content[1].text:match("^" .. hole .. "$"))
      if n and held[n] and as_blocks then
        found = found + 1
        return held[n]
      end
    end
    local function within(el)
      if not el.text:find(hole) then return nil end
      local inlines, at = pandoc.Inlines({}), 1
      while true do
        local from, to, n = el.text:find(hole, at)
        if not from then break end
        if from > at then inlines:insert(pandoc.Str(el.text:sub(at, from - 1))) end
        local part = held[tonumber(n)]
        if part then
          found = found + 1
          inlines:extend(as_blocks and pandoc.utils.blocks_to_inlines(part) or part)
        end
        at = to + 1
      end
      if at <= #el.text then inlines:insert(pandoc.Str(el.text:sub(at))) end
      return inlines
    end
    blocks = blocks:walk({ Para = whole, Plain = whole })
    return blocks:walk({
      Str = within,
      Code = function(el) -- <code> around Markdown, and the HTML that has no elements of its own
        if not el.text:find(hole) then return nil end
        return pandoc.Code((el.text:gsub(hole, function(n)
          found = found + 1
          return held[tonumber(n)] and pandoc.utils.stringify(held[tonumber(n)]) or ""
        end)))
      end,
      CodeBlock = function(el)
        if not el.text:find(hole) then return nil end
        return pandoc.CodeBlock((el.text:gsub(hole, function(n)
          found = found + 1
          return held[tonumber(n)] and pandoc.utils.stringify(held[tonumber(n)]) or ""
        end)))
      end,
    }), found
  end

  -- A list of elements, some of them HTML, as blocks; nil where something of the Markdown would be lost.
  local function joined(list, as_blocks)
    local html, held = {}, {}
    local run
    for _, element in ipairs(list) do
      if is_raw(element) then
        run = nil
        table.insert(html, element.text)
      elseif as_blocks then
        table.insert(held, pandoc.Blocks({ element }))
        table.insert(html, "\n<div>" .. mark(#held) .. "</div>\n")
      elseif run then
        run:insert(element)
      else
        run = pandoc.Inlines({ element })
        table.insert(held, run)
        table.insert(html, mark(#held))
      end
    end
    local text = prepared(with_passages(table.concat(html)))
    local expected = select(2, text:gsub(hole, ""))
    local blocks, found = filled(read(text), held, as_blocks)
    if found >= expected then return blocks end
  end

  local function inlines_of(list)
    local blocks = joined(list, false)
    if blocks then return pandoc.utils.blocks_to_inlines(blocks, pandoc.Inlines({ pandoc.Space() })) end
    return list:filter(function(el) return not is_raw(el) end)
  end

  local function expanded(block)
    if (block.t ~= "Para" and block.t ~= "Plain") or not has_raw(block.content) then return pandoc.Blocks({ block }) end
    local blocks = joined(block.content, false)
    if not blocks then
      block.content = block.content:filter(function(el) return not is_raw(el) end)
      return pandoc.Blocks({ block })
    end
    if #blocks == 1 and (blocks[1].t == "Para" or blocks[1].t == "Plain") then
      block.content = blocks[1].content
      return pandoc.Blocks({ block })
    end
    return blocks
  end

  local function in_blocks(list)
    local before, from, after = pandoc.Blocks({}), nil, pandoc.Blocks({})
    local last = 0
    for i, block in ipairs(list) do
      if is_raw(block) then
        from, last = from or i, i
      end
    end
    if not from then
      for _, block in ipairs(list) do before:extend(expanded(block)) end
      return before
    end
    local inner = pandoc.Blocks({})
    for i, block in ipairs(list) do
      local place = i < from and before or i > last and after or inner
      if is_raw(block) then place:insert(block) else place:extend(expanded(block)) end
    end
    local blocks = joined(inner, true)
    if not blocks then
      blocks = pandoc.Blocks({})
      for _, block in ipairs(inner) do
        if is_raw(block) then blocks:extend(read(prepared(with_passages(block.text)))) else blocks:insert(block) end
      end
    end
    before:extend(blocks)
    before:extend(after)
    return before
  end

  return function(doc)
    local blocks = pandoc.Blocks(doc.blocks):walk({ Blocks = in_blocks })
    if has_raw(doc.blocks) then blocks = in_blocks(blocks) end
    return pandoc.Pandoc(blocks:walk({ Inlines = function(list)
      if has_raw(list) then return inlines_of(list) end
    end }))
  end
end
