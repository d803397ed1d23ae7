-- Markdown of a whole report to HTML and Typst, in one run of `pandoc lua`.
--
-- stdin:  {"note": what is said above a plain piece, "pieces": [{"text", "format": "markdown" | "html" | "plain", "opening": bool, "sources": [id…]}…],
--          "labels": {exhibit id: "Figure 1"}, "absent": [id of an exhibit that the period has not…], "sources": [id that may be cited…] or nothing for any}
-- stdout: {"title", "lead": {"html", "typst"}, "targets": [address of link:1…], "pieces": [{"html", "typst": [{"heading": level or 0, "markup"}…], "headings": [{"level", "id", "text"}…], "cites": [{"id", "anchor"}…],
--           "lost": [{"kind": "cite" | "link", "target", "text"}…]}…],
--          "notes": [html…], "cited": [source id in order of first appearance…]}
-- stderr: "piece N" before the N-th is read or written, so that whoever stops us knows what took too long.
-- Pieces are read one by one, so a footnote label or a link definition in one cell never meets that of another; and in Pandoc's sandbox,
-- which opens no file and no connection.

-- Markdown as people know it from GitHub and Jupyter, with citations. What is not listed is off: no raw HTML, TeX or attributes, and
-- ordinary signs (~ ^ : |) stay what they are. A list, since Pandoc takes twice as long over a string like "markdown-raw_html…".
local READERS = {
  markdown = { format = "markdown", extensions = {
    "all_symbols_escapable", "auto_identifiers", "autolink_bare_uris", "backtick_code_blocks", "citations", "escaped_line_breaks",
    "fenced_code_blocks", "footnotes", "intraword_underscores", "lists_without_preceding_blankline", "pipe_tables",
    "shortcut_reference_links", "smart", "space_in_atx_header", "startnum", "strikeout", "task_lists", "tex_math_dollars",
  } },
  html = { format = "html", extensions = {} },
}
local OPTIONS = pandoc.WriterOptions({ html_math_method = "mathml", wrap_text = "none" })
local allowed = dofile(pandoc.path.join({ pandoc.path.directory(arg[0]), "allowed.lua" }))
local script_of = dofile(pandoc.path.join({ pandoc.path.directory(arg[0]), "scripts.lua" }))

local input = pandoc.json.decode(io.read("a"))
local anchors, cited, number, notes, targets, cite_count = {}, {}, {}, {}, {}, 0
local KINDS = { fig = "Figure", tbl = "Table" } -- of a cross-reference such as [@fig:agreement-by-year]
local function set(ids)
  local found = {}
  for _, id in ipairs(ids) do found[id] = true end
  return found
end
local labels, absent, citable = input.labels, set(input.absent), input.sources and set(input.sources)
for id in pairs(labels) do anchors[id] = id end

local function plain(inlines) return pandoc.utils.stringify(inlines) end

local function quoted(text) return '"' .. text:gsub('[\\"]', "\\%0"):gsub("%s+", " ") .. '"' end

local function cite(id)
  if not number[id] then
    table.insert(cited, id)
    number[id] = #cited
  end
  return number[id]
end

-- Headings of one report: sections are level 1 (the title is above them), no level is skipped, ids are unique.
local function arrange_headings(documents)
  local top, before, seen = 6, 0, {}
  for _, doc in ipairs(documents) do
    doc:walk({ Header = function(h) top = math.min(top, h.level) end })
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
      -- Jupyter links to a heading by its text with hyphens for spaces, in its own case.
      anchors[h.identifier] = anchors[h.identifier] or id
      before = math.min(h.level - top + 1, before + 1)
      return pandoc.Header(before, h.content, pandoc.Attr(id))
    end })
  end
end

local function not_shown(kind) return pandoc.Str(kind:lower() .. " not shown for this period") end

-- A link without words gets those of the exhibit that it leads to.
local function resolved_link(link, lost)
  local internal = link.target:match("^#(.*)$")
  if not internal then return link end
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
local function as_typst(doc)
  local described = doc:walk({ Math = function(el)
    local formula = pandoc.write(pandoc.Pandoc(pandoc.Plain(el)), "typst", OPTIONS)
    return pandoc.RawInline("typst", "#[#set math.equation(alt: " .. quoted(el.text) .. ");" .. formula .. "]")
  end })
  -- One run of the writer for all blocks, since each run takes as long as many blocks. No text has this sign: control characters are gone.
  local marked, passages = pandoc.Blocks({}), {}
  for _, block in ipairs(described.blocks) do marked:extend({ block, pandoc.RawBlock("typst", "\1") }) end
  local markup = pandoc.write(pandoc.Pandoc(marked), { format = "typst", extensions = { "smart" } }, OPTIONS)
  for part in markup:gmatch("([^\1]*)\1") do
    local block = described.blocks[#passages + 1]
    table.insert(passages, { heading = block.t == "Header" and block.level or 0, markup = set_in_its_script(block, part:match("^%s*(.-)%s*$")) })
  end
  return passages
end

local function tell(i) io.stderr:write("piece ", i, "\n") end

local function read(piece)
  if piece.text == "" then return pandoc.Pandoc({}) end
  if piece.format == "plain" then return pandoc.Pandoc({ pandoc.Para({ pandoc.Emph({ pandoc.Str(input.note) }) }), pandoc.CodeBlock(piece.text) }) end
  return allowed(pandoc.read(piece.text, READERS[piece.format], nil, {}), targets)
end

local documents, title, leads = {}, nil, {}
for i, piece in ipairs(input.pieces) do
  tell(i)
  documents[i] = read(piece)
  local blocks = documents[i].blocks
  if piece.opening and blocks[1] and blocks[1].t == "Header" and blocks[1].level == 1 then
    title = plain(blocks:remove(1).content)
    if blocks[1] and blocks[1].t == "Para" then leads[i] = pandoc.Pandoc({ blocks:remove(1) }) end
  end
end
arrange_headings(documents)

local function converted(doc, cites, lost)
  if #doc.blocks == 0 then return { html = "", typst = {}, headings = {}, cites = cites, lost = lost } end
  local headings = {}
  doc = common(doc, cites, lost)
  doc:walk({ Header = function(h) table.insert(headings, { level = h.level, id = h.identifier, text = plain(h.content) }) end })
  return { html = as_html(doc), typst = as_typst(doc), headings = headings, cites = cites, lost = lost }
end

local pieces, lead = {}, nil
for i, doc in ipairs(documents) do
  tell(i)
  local cites, lost = {}, {} -- of the lead and of the rest of its cell together
  if leads[i] then lead = converted(leads[i], cites, lost) end
  pieces[i] = converted(doc, cites, lost)
  for _, id in ipairs(input.pieces[i].sources) do cite(id) end
end
io.write(pandoc.json.encode({ title = title, lead = lead, pieces = pieces, notes = notes, cited = cited, targets = targets }))
