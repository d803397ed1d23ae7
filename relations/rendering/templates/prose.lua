-- Markdown of a whole report to HTML and Typst, in one run of `pandoc lua`.
--
-- stdin:  {"note": what is said above a plain piece, "pieces": [{"text", "format": "markdown" | "html" | "plain", "opening": bool, "sources": [id…]}…], "anchors": [exhibit id…]}
-- stdout: {"title", "lead": {"html", "typst"}, "targets": [address of link:1…], "pieces": [{"html", "typst": [{"heading": level or 0, "markup"}…], "headings": [{"level", "id", "text"}…], "cites": [{"id", "anchor"}…]}…],
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

local input = pandoc.json.decode(io.read("a"))
local anchors, cited, number, notes, targets, cite_count = {}, {}, {}, {}, {}, 0
for _, id in ipairs(input.anchors) do anchors[id] = id end

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

local function resolved_link(link)
  local internal = link.target:match("^#(.*)$")
  if not internal then return link end
  local id = anchors[internal] or anchors[internal:lower()]
  return id and pandoc.Link(link.content, "#" .. id) or link.content
end

local function source_links(element, cites)
  local html, typst = {}, {}
  for _, citation in ipairs(element.citations) do
    if citation.mode == "AuthorInText" then return element.content end -- a bare @name is not a citation
    cite_count = cite_count + 1
    local n, anchor, locator = cite(citation.id), "cite-" .. cite_count, plain(citation.suffix)
    table.insert(cites, { id = citation.id, anchor = anchor })
    table.insert(html, ('<a id="%s" href="#source-%d" role="doc-biblioref">%d</a>%s'):format(
      anchor, n, n, pandoc.write(pandoc.Pandoc(pandoc.Plain(locator)), "html5", OPTIONS)))
    table.insert(typst, ('#[#link(<source-%d>)[%d]<%s>]#%s'):format(n, n, anchor, quoted(locator)))
  end
  return {
    pandoc.RawInline("html", '<sup class="cite">' .. table.concat(html, ", ") .. "</sup>"),
    pandoc.RawInline("typst", "#super[" .. table.concat(typst, ", ") .. "]"),
  }
end

local function common(doc, cites)
  return doc:walk({
    Link = resolved_link,
    Table = function(el)
      for i, column in ipairs(el.colspecs) do
        el.colspecs[i] = { column[1] == "AlignDefault" and "AlignLeft" or column[1], column[2] }
      end
      return el
    end,
    Inlines = function(inlines) -- the number stands close to the word
      for i = #inlines - 1, 1, -1 do
        local gap = inlines[i].t == "Space" or inlines[i].t == "SoftBreak"
        if gap and inlines[i + 1].t == "Cite" then inlines:remove(i) end
      end
      return inlines
    end,
  }):walk({ Cite = function(el) return source_links(el, cites) end })
end

-- a … z, aa, bb …, as Typst letters its footnotes: numbers are for sources
local function letter(n) return string.char(97 + (n - 1) % 26):rep((n - 1) // 26 + 1) end

local function as_html(doc)
  local separate = doc:walk({ Note = function(el)
    local n = #notes + 1
    notes[n] = "" -- keep the place: a note inside a note comes after it
    notes[n] = pandoc.write(pandoc.Pandoc(el.content), "html5", OPTIONS)
    return pandoc.RawInline("html", ('<sup class="note"><a id="noteref-%d" href="#note-%d" role="doc-noteref">%s</a></sup>'):format(n, n, letter(n)))
  end })
  -- h1 is the title of the report
  local lowered = separate:walk({ Header = function(h) h.level = h.level + 1; return h end })
  return pandoc.write(lowered, "html5", OPTIONS)
end

-- One passage per block, so that the PDF may set a figure after the paragraph that follows it.
local function as_typst(doc)
  local described = doc:walk({ Math = function(el)
    local formula = pandoc.write(pandoc.Pandoc(pandoc.Plain(el)), "typst", OPTIONS)
    return pandoc.RawInline("typst", "#[#set math.equation(alt: " .. quoted(el.text) .. ");" .. formula .. "]")
  end })
  local passages = {}
  for _, block in ipairs(described.blocks) do
    local markup = pandoc.write(pandoc.Pandoc({ block }), { format = "typst", extensions = { "smart" } }, OPTIONS)
    table.insert(passages, { heading = block.t == "Header" and block.level or 0, markup = markup })
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

local function converted(doc, cites)
  if #doc.blocks == 0 then return { html = "", typst = {}, headings = {}, cites = cites } end
  local headings = {}
  doc = common(doc, cites)
  doc:walk({ Header = function(h) table.insert(headings, { level = h.level, id = h.identifier, text = plain(h.content) }) end })
  return { html = as_html(doc), typst = as_typst(doc), headings = headings, cites = cites }
end

local pieces, lead = {}, nil
for i, doc in ipairs(documents) do
  tell(i)
  local cites = {} -- of the lead and of the rest of its cell together
  if leads[i] then lead = converted(leads[i], cites) end
  pieces[i] = converted(doc, cites)
  for _, id in ipairs(input.pieces[i].sources) do cite(id) end
end
io.write(pandoc.json.encode({ title = title, lead = lead, pieces = pieces, notes = notes, cited = cited, targets = targets }))
