-- Markdown of a whole report to HTML and Typst, in one run of `pandoc lua`.
--
-- stdin:  {"note": what is said above a plain piece, "pieces": [{"text", "format": "markdown" | "commonmark" | "html" | "plain", "opening": bool, "sources": [id…]}…],
--          "labels": {exhibit id: "Figure 1"}, "absent": [id of an exhibit that the period has not…], "sources": [id that may be cited…] or nothing for any,
--          "apart": whether each piece is to be written by itself,
--          "title": that of the metadata or nothing, "mark": a word that no text has, "formulas": [{"source", "tex", "display", "page", "print"}…],
--          "abbreviations": {short: what it stands for}, "terms": {short: what it stands for, told once}}
-- stdout: {"title", "lead": {"html", "typst"}, "targets": [address of link:1…], "pieces": [{"html", "typst": [{"heading": level or 0, "markup"}…], "headings": [{"level", "id", "text"}…], "cites": [{"id", "anchor"}…],
--           "lost": [{"kind": "cite" | "link", "target", "text"}…], "formulas": [n…], "pictures": [n…]}…],
--          "notes": [html…], "cited": [source id in order of first appearance…],
--          "formulas": [{"source", "tex", "display", "html", "typst"}…], "pictures": [{"source", "alt", "width"}…],
--          "meanings": [what abbreviation 1 and so on stand for…]}
-- In "text" ⸨mark f N⸩ (without spaces) is formula N of those given; in the markup ⸨mark F N⸩ and ⸨mark P N⸩ are where formula and picture N of the answer stand.
-- stderr: "piece N" before the N-th is read or resolved, so that whoever stops us knows what took too long; "writing" before several are written,
-- "formulas" before these.
-- Pieces are read one by one, so a footnote label or a link definition in one cell never meets that of another; and in Pandoc's sandbox,
-- which opens no file and no connection.

local function part(name) return dofile(pandoc.path.join({ pandoc.path.directory(arg[0]), name })) end
local read_by, allowed, labelled_asides, writers = part("readers.lua"), part("allowed.lua"), part("asides.lua"), part("writers.lua")(part("scripts.lua"))
local listed_tables = part("listed_tables.lua")
local SIGNS = 50000 -- of the pieces that are written together: no more than a second

local function tell(word) io.stderr:write(word, "\n") end
local input = pandoc.json.decode(io.read("a"))
local function mark(kind, n) return ("⸨%s%s%d⸩"):format(input.mark, kind, n) end
local function marks(kind) return "⸨" .. input.mark .. kind .. "(%d+)⸩" end
local anchors, targets, pictures, meanings = {}, {}, {}, {}
local passages = part("passages.lua")
local with_html = part("html_inside.lua")(function(n) return mark("h", n) end, marks("h"), read_by, passages.kept)
local formulas = part("formulas.lua")(input.formulas, mark, marks)
local headings = part("headings.lua")(anchors, formulas, tell)
local function in_html(text) return pandoc.write(pandoc.Pandoc(pandoc.Plain(text)), "html5", writers.options) end
local citing = part("citing.lua")(input, anchors, headings.words, in_html)

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

-- Each walk through a document takes time; most texts need few of them.
local function has(text, ...)
  for _, sign in ipairs({ ... }) do
    if text:find(sign, 1, true) then return true end
  end
  return false
end

-- Words that Markdown defines as abbreviations, as HTML has them.
local function names_of(meanings)
  local shorts = {}
  for short in pairs(meanings) do table.insert(shorts, short) end
  table.sort(shorts)
  return shorts
end
local shorts, terms = names_of(input.abbreviations), names_of(input.terms)

-- The text around the first of the words that stands in it, the word as HTML has it, and which it is.
local function marked_short(text, words, meanings)
  for i, short in ipairs(words) do
    local from, to = text:find("%f[%w]" .. short:gsub("%W", "%%%0") .. "%f[%W]")
    if from then
      local abbreviation = pandoc.Span({ pandoc.Str(short) }, pandoc.Attr("", { "abbr" }, { title = meanings[short] }))
      return { pandoc.Str(text:sub(1, from - 1)), abbreviation, pandoc.Str(text:sub(to + 1)) }, i
    end
  end
end

local function abbreviated(el) return (marked_short(el.text, shorts, input.abbreviations)) end

-- Those that the data explain are told where they first stand, since dots under all of them would be in the way; a heading is no such place.
local told_once = {
  traverse = "topdown",
  Header = function(el) return el, false end,
  Span = function(el) if el.classes:includes("abbr") then return el, false end end,
  Str = function(el)
    local marked, i = marked_short(el.text, terms, input.terms)
    if not marked then return nil end
    table.remove(terms, i)
    return marked, false
  end,
}

local function read(piece)
  if piece.text == "" then return pandoc.Pandoc({}) end
  if piece.format == "plain" then return pandoc.Pandoc({ pandoc.Para({ pandoc.Emph({ pandoc.Str(input.note) }) }), pandoc.CodeBlock(formulas.as_written(piece.text)) }) end
  local doc = read_by(piece.format == "html" and passages.kept(piece.text) or piece.text, piece.format)
  local given = #pictures
  if has(piece.text, "<") and piece.format ~= "html" then doc = with_html(doc) end
  if has(piece.text, ":::", "[!") then doc = labelled_asides(doc) end
  if has(piece.text, "list-table") then doc = listed_tables(doc) end
  local mathematical = has(piece.text, input.mark, "<math")
  if #shorts > 0 then doc = doc:walk({ Str = abbreviated }) end
  if #terms > 0 then doc = doc:walk(told_once) end
  if mathematical then doc = formulas.restored(doc) end
  doc = allowed(doc, targets, pictures, meanings, passages.is_hidden)
  if mathematical then doc = formulas.placed(doc) end
  return doc, mathematical or #pictures > given
end

local documents, marked, title, leads = {}, {}, input.title, {} -- marked: those with formulas or pictures

-- The heading of a title and the paragraph after it leave the text. In anybody's notebook a badge or a picture may stand above it.
local function take_title(i, piece)
  local blocks = documents[i].blocks
  for at, block in ipairs(blocks) do
    if at > 1 and piece.format ~= "commonmark" then return end
    if block.t == "Header" and block.level == 1 and not headings.is_blank(block.content) then
      local words = headings.words(block.content)
      if title and title ~= words then return end
      title = words
      block.content:walk({ Span = function(span) anchors[span.identifier] = "title" end })
      headings.find_by(pandoc.utils.stringify(block.content), block.identifier, "title")
      blocks:remove(at)
      if at == 1 and blocks[1] and blocks[1].t == "Para" then leads[i] = pandoc.Pandoc({ blocks:remove(1) }) end
      return true
    end
  end
end

local titled = false
for i, piece in ipairs(input.pieces) do
  tell("piece " .. i)
  documents[i], marked[i] = read(piece)
  if piece.opening and not titled then titled = take_title(i, piece) end
end
if not title then -- a first heading that comes later names the report, and stays where it is
  for i, piece in ipairs(input.pieces) do
    for _, block in ipairs(piece.format == "commonmark" and documents[i].blocks or {}) do
      if not title and block.t == "Header" and block.level == 1 and not headings.is_blank(block.content) then title = headings.words(block.content) end
    end
  end
end
headings.arrange(documents, input.pieces)
for i, piece in ipairs(input.pieces) do
  if piece.format == "html" or has(piece.text, "<", ":::") then
    documents[i] = headings.arrange_places(documents[i])
    if leads[i] then leads[i] = headings.arrange_places(leads[i]) end
  end
end


-- A document with its links, citations, formulas and pictures as they are to be written, and what the answer says of it. `cites` and `lost` are
-- those of its piece.
local function resolved(doc, i, cites, lost)
  local answer = { html = "", typst = {}, headings = {}, cites = cites, lost = lost, formulas = {}, pictures = {} }
  if #doc.blocks == 0 then return doc, answer end
  local text = input.pieces[i].text
  doc = citing.resolved(doc, cites, lost, has(text, "@", "data-cites"))
  doc:walk({ Header = function(h) table.insert(answer.headings, { level = h.level, id = h.identifier, text = headings.words(h.content) }) end })
  if marked[i] then doc, answer.formulas, answer.pictures = with_marks(doc) end
  return doc, answer
end

local waiting, signs = {}, 0 -- documents to be written, each with its answer

local function write_waiting(word)
  if #waiting == 0 then return end
  tell(word)
  writers.write(waiting)
  waiting, signs = {}, 0
end

local function converted(doc, i, cites, lost)
  local with, answer = resolved(doc, i, cites, lost)
  local piece = input.pieces[i]
  if #with.blocks > 0 then
    table.insert(waiting, {
      doc = with, answer = answer, is_smart = piece.format ~= "commonmark", has_seams = piece.text:find("[^%s%w]%.[%a_\128-\255]"),
      has_long_words = piece.text:find(("%S"):rep(writers.long_word)),
    })
  end
  return answer
end

local pieces, lead = {}, nil
for i, doc in ipairs(documents) do
  tell("piece " .. i)
  local cites, lost = {}, {} -- of the lead and of the rest of its cell together
  if leads[i] then lead = converted(leads[i], i, cites, lost) end
  pieces[i] = converted(doc, i, cites, lost)
  for _, part in ipairs(leads[i] and { "formulas", "pictures" } or {}) do
    for _, n in ipairs(lead[part]) do table.insert(pieces[i][part], n) end
  end
  for _, id in ipairs(input.pieces[i].sources) do citing.cite(id) end
  signs = signs + #input.pieces[i].text
  if input.apart then write_waiting("piece " .. i) elseif signs > SIGNS then write_waiting("writing") end
end
write_waiting("writing")
local notes = writers.notes()
tell("formulas")
io.write(pandoc.json.encode({
  title = title, lead = lead, pieces = pieces, notes = notes, cited = citing.cited, targets = targets, formulas = formulas.written(writers.options),
  pictures = pictures, meanings = meanings,
}))
