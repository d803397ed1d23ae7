-- Markdown of a whole report to HTML and Typst, in one run of `pandoc lua`.
--
-- stdin:  {"note": what is said above a plain piece, "pieces": [{"text", "format": "markdown" | "commonmark" | "html" | "plain", "opening": bool, "sources": [id…]}…],
--          "labels": {exhibit id: "Figure 1"}, "absent": [id of an exhibit that the period has not…], "sources": [id that may be cited…] or nothing for any,
--          "title": that of the metadata or nothing, "mark": a word that no text has, "formulas": [{"source", "tex", "display", "page", "print"}…]}
-- stdout: {"title", "lead": {"html", "typst"}, "targets": [address of link:1…], "pieces": [{"html", "typst": [{"heading": level or 0, "markup"}…], "headings": [{"level", "id", "text"}…], "cites": [{"id", "anchor"}…],
--           "lost": [{"kind": "cite" | "link", "target", "text"}…], "formulas": [n…], "pictures": [n…]}…],
--          "notes": [html…], "cited": [source id in order of first appearance…],
--          "formulas": [{"source", "tex", "display", "html", "typst"}…], "pictures": [{"source", "alt", "width"}…]}
-- In "text" ⸨mark f N⸩ (without spaces) is formula N of those given; in the markup ⸨mark F N⸩ and ⸨mark P N⸩ are where formula and picture N of the answer stand.
-- stderr: "piece N" before the N-th is read or written, so that whoever stops us knows what took too long; "formulas" before these.
-- Pieces are read one by one, so a footnote label or a link definition in one cell never meets that of another; and in Pandoc's sandbox,
-- which opens no file and no connection.

-- Our reports are in Pandoc's Markdown, which has citations; anybody's in that of GitHub and Jupyter, in which all is as it is written. What is
-- not listed is off: no TeX and no attributes, and ordinary signs (~ ^ : |) stay what they are. A list, since Pandoc takes twice as long over a
-- string like "markdown-raw_html…".
local READERS = {
  markdown = { format = "markdown", extensions = {
    "all_symbols_escapable", "auto_identifiers", "autolink_bare_uris", "backtick_code_blocks", "citations", "escaped_line_breaks",
    "fenced_code_blocks", "footnotes", "intraword_underscores", "lists_without_preceding_blankline", "markdown_in_html_blocks", "pipe_tables",
    "raw_html", "shortcut_reference_links", "smart", "space_in_atx_header", "startnum", "strikeout", "task_lists",
  } },
  commonmark = { format = "commonmark", extensions = {
    "alerts", "autolink_bare_uris", "definition_lists", "fenced_divs", "footnotes", "gfm_auto_identifiers", "pipe_tables", "raw_html",
    "strikeout", "task_lists",
  } },
  html = { format = "html", extensions = { "native_divs", "native_spans" } },
}
local OPTIONS = pandoc.WriterOptions({ html_math_method = "mathml", wrap_text = "none" })
local function part(name) return dofile(pandoc.path.join({ pandoc.path.directory(arg[0]), name })) end
local allowed, labelled_asides, script_of = part("allowed.lua"), part("asides.lua"), part("scripts.lua")

local input = pandoc.json.decode(io.read("a"))
local function mark(kind, n) return ("⸨%s%s%d⸩"):format(input.mark, kind, n) end
local function marks(kind) return "⸨" .. input.mark .. kind .. "(%d+)⸩" end
local with_html = part("html_inside.lua")(function(n) return mark("h", n) end, marks("h"))
local formulas = part("formulas.lua")(input.formulas, mark, marks)
local anchors, cited, number, notes, targets, pictures, cite_count, place_count = {}, {}, {}, {}, {}, {}, 0, 0
local KINDS = { fig = "Figure", tbl = "Table" } -- of a cross-reference such as [@fig:agreement-by-year]
local function set(ids)
  local found = {}
  for _, id in ipairs(ids) do found[id] = true end
  return found
end
local labels, absent, citable = input.labels, set(input.absent), input.sources and set(input.sources)
for id in pairs(labels) do anchors[id] = id end

local function plain(inlines) return formulas.in_words(pandoc.utils.stringify(inlines)) end

local function quoted(text) return '"' .. text:gsub('[\\"]', "\\%0"):gsub("%s+", " ") .. '"' end

local function cite(id)
  if not number[id] then
    table.insert(cited, id)
    number[id] = #cited
  end
  return number[id]
end

-- A heading is found by Pandoc's name for it, by its words with hyphens as Jupyter has it, and in small letters without signs as GitHub has it.
local function find_by(words, identifier, id)
  local function hyphens(text) return (text:gsub("^%s+", ""):gsub("%s+$", ""):gsub("%s", "-")) end
  local jupyter = hyphens(formulas.in_words(words))
  local names = { identifier, jupyter, hyphens(formulas.as_written(words)), (jupyter:lower():gsub("[!-,./:-@%[\\%]%^`{-~]", "")) }
  for _, name in ipairs(names) do
    if name ~= "" then anchors[name] = anchors[name] or id end
  end
end

-- What has no words is no heading; a picture in it stays.
local function is_blank(inlines)
  local words = plain(inlines):gsub("%s", ""):gsub("\194\160", "")
  return words == "" and #inlines:filter(function(el) return el.t == "Math" end) == 0
end

-- Headings of one report: sections are level 1 (the title is above them), no level is skipped, ids are unique.
local function arrange_headings(documents)
  local top, before, seen = 6, 0, {}
  for i, doc in ipairs(documents) do
    documents[i] = doc:walk({ Header = function(h)
      local pictured = false
      h.content:walk({ Image = function() pictured = true end })
      if pictured and is_blank(h.content:walk({ Image = function() return {} end })) or is_blank(h.content) then return pandoc.Plain(h.content) end
      top = math.min(top, h.level)
    end })
  end
  for i, doc in ipairs(documents) do
    documents[i] = doc:walk({ Header = function(h)
      local slug = "section-" .. (h.identifier ~= "" and h.identifier or "untitled")
      local id, copy = slug, 1
      while seen[id] do
        copy = copy + 1
        id = slug .. "-" .. copy
      end
      seen[id] = true
      h.content = h.content:walk({ Span = function(span)
        anchors[span.identifier] = anchors[span.identifier] or id
        return span.content
      end })
      find_by(pandoc.utils.stringify(h.content), h.identifier, id)
      before = math.min(h.level - top + 1, before + 1)
      return pandoc.Header(before, h.content, pandoc.Attr(id))
    end })
  end
end

-- Places that HTML names: that of a heading where they stand right before it, else one of their own.
local function arrange_places(doc, has_places)
  local blocks, waiting = pandoc.Blocks({}), {}
  for _, block in ipairs(doc.blocks) do
    local names = {}
    local alone = (block.t == "Para" or block.t == "Plain") and #block.content > 0
    if alone then
      for _, el in ipairs(block.content) do
        alone = alone and (el.t == "Span" and #el.content == 0 or el.t == "Space" or el.t == "SoftBreak")
        if el.t == "Span" then table.insert(names, el.identifier) end
      end
    end
    if alone and #names > 0 then
      for _, name in ipairs(names) do table.insert(waiting, name) end
    else
      for _, name in ipairs(waiting) do
        if block.t == "Header" then
          anchors[name] = anchors[name] or block.identifier
        elseif block.t == "Para" or block.t == "Plain" then
          block.content:insert(1, pandoc.Span({}, pandoc.Attr(name)))
        else
          blocks:insert(pandoc.Plain({ pandoc.Span({}, pandoc.Attr(name)) }))
        end
      end
      waiting = {}
      blocks:insert(block)
    end
  end
  for i, block in ipairs(blocks) do
    if block.t == "Plain" and #block.content > 0 then blocks[i] = pandoc.Para(block.content) end -- as HTML leaves them
  end
  for _, name in ipairs(waiting) do blocks:insert(pandoc.Plain({ pandoc.Span({}, pandoc.Attr(name)) })) end
  if not has_places then return pandoc.Pandoc(blocks) end
  return pandoc.Pandoc(blocks:walk({ Span = function(span)
    if span.identifier == "" or anchors[span.identifier] then return span.content end
    place_count = place_count + 1
    local id = "place-" .. place_count
    anchors[span.identifier] = id
    local inlines = pandoc.Inlines({
      pandoc.RawInline("html", ('<span id="%s"></span>'):format(id)),
      pandoc.RawInline("typst", ('#[#metadata("%s")<%s>];'):format(id, id)),
    })
    inlines:extend(span.content)
    return inlines
  end }))
end

local function not_shown(kind) return pandoc.Str(kind:lower() .. " not shown for this period") end

-- A link without words gets those of the exhibit that it leads to.
local function resolved_link(link, lost)
  local internal = link.target:match("^#(.*)$")
  if not internal then return link end
  internal = internal:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end)
  local id, wordless = anchors[internal] or anchors[internal:lower()], #link.content == 0
  if id and not wordless then return pandoc.Link(link.content, "#" .. id) end
  if id and labels[id] then return pandoc.Link(labels[id], "#" .. id) end
  if absent[internal] then return wordless and not_shown("exhibit") or link.content end
  table.insert(lost, { kind = "link", target = internal, text = plain(link.content) })
  return link.content
end

local function cross_reference(id)
  local kind, target = id:match("^(%a+):(.+)$")
  kind = KINDS[kind]
  if not kind then return nil end
  if labels[target] and labels[target]:match("^" .. kind) then return pandoc.Link(labels[target], "#" .. target) end
  return absent[target] and not_shown(kind) or nil
end

local function is_source(citation)
  return citation.mode ~= "AuthorInText" and not cross_reference(citation.id) and (not citable or citable[citation.id])
end

-- A bare @name is no citation, and what nobody knows stays as it was written.
local function is_text(element, lost)
  local text = false
  for _, citation in ipairs(element.citations) do
    if citation.mode == "AuthorInText" then return true end
    if not (is_source(citation) or cross_reference(citation.id)) then
      table.insert(lost, { kind = "cite", target = citation.id, text = plain(element.content) })
      text = true
    end
  end
  return text
end

local function resolved_cite(element, cites, lost)
  if is_text(element, lost) then return element.content end
  local inlines, html, typst = pandoc.Inlines({}), {}, {}
  for _, citation in ipairs(element.citations) do
    local reference = cross_reference(citation.id)
    if reference then
      if #inlines > 0 then inlines:extend({ pandoc.Str(","), pandoc.Space() }) end
      inlines:extend(citation.prefix)
      if #citation.prefix > 0 then inlines:insert(pandoc.Space()) end
      inlines:insert(reference)
      inlines:extend(citation.suffix)
    else
      cite_count = cite_count + 1
      local n, anchor, locator = cite(citation.id), "cite-" .. cite_count, plain(citation.suffix)
      table.insert(cites, { id = citation.id, anchor = anchor })
      table.insert(html, ('<a id="%s" href="#source-%d" role="doc-biblioref">%d</a>%s'):format(
        anchor, n, n, pandoc.write(pandoc.Pandoc(pandoc.Plain(locator)), "html5", OPTIONS)))
      table.insert(typst, ('#[#link(<source-%d>)[%d]<%s>]#%s'):format(n, n, anchor, quoted(locator)))
    end
  end
  if #html > 0 then
    inlines:insert(pandoc.RawInline("html", '<sup class="cite">' .. table.concat(html, ", ") .. "</sup>"))
    inlines:insert(pandoc.RawInline("typst", "#super[" .. table.concat(typst, ", ") .. "]"))
  end
  return inlines
end

local function is_number(inline)
  if inline.t ~= "Cite" then return false end
  for _, citation in ipairs(inline.citations) do
    if not is_source(citation) then return false end
  end
  return true
end

local function common(doc, cites, lost)
  return doc:walk({
    Link = function(el) return resolved_link(el, lost) end,
    Table = function(el)
      for i, column in ipairs(el.colspecs) do
        el.colspecs[i] = { column[1] == "AlignDefault" and "AlignLeft" or column[1], column[2] }
      end
      return el
    end,
    Inlines = function(inlines) -- the number stands close to the word
      for i = #inlines - 1, 1, -1 do
        local gap = inlines[i].t == "Space" or inlines[i].t == "SoftBreak"
        if gap and is_number(inlines[i + 1]) then inlines:remove(i) end
      end
      return inlines
    end,
  }):walk({ Cite = function(el) return resolved_cite(el, cites, lost) end })
end

-- a … z, aa, bb …, as Typst letters its footnotes: numbers are for sources
local function letter(n) return string.char(97 + (n - 1) % 26):rep((n - 1) // 26 + 1) end

local function in_its_script(block)
  local language, from_right = script_of(block)
  if not language and not from_right then return block end
  local attributes = {} -- in one order each time
  if from_right then table.insert(attributes, { "dir", "rtl" }) end
  if language then table.insert(attributes, { "lang", language }) end
  if block.t ~= "Header" then return pandoc.Div({ block }, pandoc.Attr("", {}, attributes)) end
  return pandoc.Header(block.level, block.content, pandoc.Attr(block.identifier, block.classes, attributes))
end

local function as_html(doc)
  local separate = doc:walk({ Note = function(el)
    local n = #notes + 1
    notes[n] = "" -- keep the place: a note inside a note comes after it
    notes[n] = pandoc.write(pandoc.Pandoc(el.content), "html5", OPTIONS)
    return pandoc.RawInline("html", ('<sup class="note"><a id="noteref-%d" href="#note-%d" role="doc-noteref">%s</a></sup>'):format(n, n, letter(n)))
  end })
  -- h1 is the title of the report
  local lowered = separate:walk({ Header = function(h) h.level = h.level + 1; return h end })
  return pandoc.write(pandoc.Pandoc(lowered.blocks:map(in_its_script)), "html5", OPTIONS)
end

local function set_in_its_script(block, markup)
  local language, from_right = script_of(block)
  if not language and not from_right then return markup end
  local direction = from_right and "rtl" or "ltr"
  local named = language and (', lang: "%s", region: none'):format(language) or ""
  return ("#[#set text(dir: %s%s)\n%s\n]"):format(direction, named, markup)
end

-- One passage per block, so that the PDF may set a figure after the paragraph that follows it.
local function as_typst(doc, format)
  -- One run of the writer for all blocks, since each run takes as long as many blocks. No text has this sign: control characters are gone.
  local marked, passages = pandoc.Blocks({}), {}
  for _, block in ipairs(doc.blocks) do marked:extend({ block, pandoc.RawBlock("typst", "\1") }) end
  local markup = pandoc.write(pandoc.Pandoc(marked), { format = "typst", extensions = format == "commonmark" and {} or { "smart" } }, OPTIONS)
  for part in markup:gmatch("([^\1]*)\1") do
    local block = doc.blocks[#passages + 1]
    table.insert(passages, { heading = block.t == "Header" and block.level or 0, markup = set_in_its_script(block, part:match("^%s*(.-)%s*$")) })
  end
  return passages
end

-- Formulas and pictures as their marks, and which they are.
local function with_marks(doc)
  local used, shown = {}, {}
  local function marked(kind, n)
    local both = mark(kind, n)
    return { pandoc.RawInline("html", both), pandoc.RawInline("typst", both) }
  end
  return doc:walk({
    Math = function(el)
      table.insert(used, formulas.number(el))
      return marked("F", used[#used])
    end,
    Image = function(el)
      table.insert(shown, tonumber(el.src:match("^picture:(%d+)$")))
      return marked("P", shown[#shown])
    end,
  }), used, shown
end

local function tell(i) io.stderr:write("piece ", i, "\n") end

-- Each walk through a document takes time; most texts need few of them.
local function has(text, ...)
  for _, sign in ipairs({ ... }) do
    if text:find(sign, 1, true) then return true end
  end
  return false
end

local function read(piece)
  if piece.text == "" then return pandoc.Pandoc({}) end
  if piece.format == "plain" then return pandoc.Pandoc({ pandoc.Para({ pandoc.Emph({ pandoc.Str(input.note) }) }), pandoc.CodeBlock(formulas.as_written(piece.text)) }) end
  local doc = pandoc.read(piece.text, READERS[piece.format], nil, {})
  local given = #pictures
  if has(piece.text, "<") and piece.format ~= "html" then doc = with_html(doc) end
  if has(piece.text, ":::", "[!") then doc = labelled_asides(doc) end
  local mathematical = has(piece.text, input.mark, "<math")
  if mathematical then doc = formulas.restored(doc) end
  doc = allowed(doc, targets, pictures)
  if mathematical then doc = formulas.placed(doc) end
  return doc, mathematical or #pictures > given
end

local documents, marked, title, leads = {}, {}, input.title, {} -- marked: those with formulas or pictures

-- The heading of a title and the paragraph after it leave the text. In anybody's notebook a badge or a picture may stand above it.
local function take_title(i, piece)
  local blocks = documents[i].blocks
  for at, block in ipairs(blocks) do
    if at > 1 and piece.format ~= "commonmark" then return end
    if block.t == "Header" and block.level == 1 and not is_blank(block.content) then
      local words = plain(block.content)
      if title and title ~= words then return end
      title = words
      block.content:walk({ Span = function(span) anchors[span.identifier] = "title" end })
      find_by(pandoc.utils.stringify(block.content), block.identifier, "title")
      blocks:remove(at)
      if at == 1 and blocks[1] and blocks[1].t == "Para" then leads[i] = pandoc.Pandoc({ blocks:remove(1) }) end
      return true
    end
  end
end

local titled = false
for i, piece in ipairs(input.pieces) do
  tell(i)
  documents[i], marked[i] = read(piece)
  if piece.opening and not titled then titled = take_title(i, piece) end
end
if not title then -- a first heading that comes later names the report, and stays where it is
  for i, piece in ipairs(input.pieces) do
    for _, block in ipairs(piece.format == "commonmark" and documents[i].blocks or {}) do
      if not title and block.t == "Header" and block.level == 1 and not is_blank(block.content) then title = plain(block.content) end
    end
  end
end
arrange_headings(documents)
for i, piece in ipairs(input.pieces) do
  local has_places = has(piece.text, "<")
  documents[i] = arrange_places(documents[i], has_places)
  if leads[i] then leads[i] = arrange_places(leads[i], has_places) end
end

local function converted(doc, i, cites, lost)
  if #doc.blocks == 0 then return { html = "", typst = {}, headings = {}, cites = cites, lost = lost, formulas = {}, pictures = {} } end
  local headings = {}
  doc = common(doc, cites, lost)
  doc:walk({ Header = function(h) table.insert(headings, { level = h.level, id = h.identifier, text = plain(h.content) }) end })
  local used, shown = {}, {}
  if marked[i] then doc, used, shown = with_marks(doc) end
  return {
    html = as_html(doc), typst = as_typst(doc, input.pieces[i].format), headings = headings, cites = cites, lost = lost, formulas = used, pictures = shown,
  }
end

local pieces, lead = {}, nil
for i, doc in ipairs(documents) do
  tell(i)
  local cites, lost = {}, {} -- of the lead and of the rest of its cell together
  if leads[i] then lead = converted(leads[i], i, cites, lost) end
  pieces[i] = converted(doc, i, cites, lost)
  for _, part in ipairs(leads[i] and { "formulas", "pictures" } or {}) do
    for _, n in ipairs(lead[part]) do table.insert(pieces[i][part], n) end
  end
  for _, id in ipairs(input.pieces[i].sources) do cite(id) end
end
io.stderr:write("formulas\n")
io.write(pandoc.json.encode({ title = title, lead = lead, pieces = pieces, notes = notes, cited = cited, targets = targets, formulas = formulas.written(OPTIONS), pictures = pictures }))
