-- Pandoc's writers: the documents of many pieces in one run, since each run takes as long as many blocks.
--
-- `script_of` tells the language and the direction of a block. Notes of the page are numbered through the report, by letters.

local OPTIONS = pandoc.WriterOptions({ html_math_method = "mathml", wrap_text = "none" })
local LONG = 500 -- bytes of a word that takes a writer long
local APART = "\1" -- no text has it: control characters are gone

-- a … z, aa, bb …, as Typst letters its footnotes: numbers are for sources
local function letter(n) return string.char(97 + (n - 1) % 26):rep((n - 1) // 26 + 1) end

-- The markup of each list of blocks.
local function written(lists, format, raw)
  if #lists == 0 then return {} end
  local all, parts = pandoc.Blocks({}), {}
  for _, blocks in ipairs(lists) do
    all:extend(blocks)
    all:insert(pandoc.RawBlock(raw, APART))
  end
  for part in pandoc.write(pandoc.Pandoc(all), format, OPTIONS):gmatch("([^" .. APART .. "]*)" .. APART) do
    table.insert(parts, part:match("^%s*(.-)%s*$"))
  end
  return parts
end

return function(script_of)
  local self, notes = { options = OPTIONS, long_word = LONG }, {}

  local function in_its_script(block)
    local language, from_right = script_of(block)
    if not language and not from_right then return block end
    local attributes = {} -- in one order each time
    if from_right then table.insert(attributes, { "dir", "rtl" }) end
    if language then table.insert(attributes, { "lang", language }) end
    if block.t ~= "Header" then return pandoc.Div({ block }, pandoc.Attr("", {}, attributes)) end
    return pandoc.Header(block.level, block.content, pandoc.Attr(block.identifier, block.classes, attributes))
  end

  local function set_in_its_script(block, markup)
    local language, from_right = script_of(block)
    if not language and not from_right then return markup end
    local direction = from_right and "rtl" or "ltr"
    local named = language and (', lang: "%s", region: none'):format(language) or ""
    return ("#[#set text(dir: %s%s)\n%s\n]"):format(direction, named, markup)
  end

  local function with_notes_apart(doc)
    return doc:walk({ Note = function(el)
      table.insert(notes, el.content)
      local n = #notes
      return pandoc.RawInline("html", ('<sup class="note"><a id="noteref-%d" href="#note-%d" role="doc-noteref">%s</a></sup>'):format(n, n, letter(n)))
    end })
  end

  local function as_html(all)
    local lists = {}
    for i, one in ipairs(all) do
      -- h1 is the title of the report
      local lowered = with_notes_apart(one.doc):walk({ Header = function(h) h.level = h.level + 1; return h end })
      lists[i] = lowered.blocks:map(in_its_script)
    end
    for i, markup in ipairs(written(lists, "html5", "html")) do all[i].answer.html = markup end
  end

  -- The sign after an element is its field for Typst, as in #emph[a].b, unless something is between.
  local function with_seams(blocks)
    return blocks:walk({ Inlines = function(inlines)
      for i = #inlines, 2, -1 do
        if inlines[i].t == "Str" and inlines[i].text:find("^%.[%a_\128-\255]") then inlines:insert(i, pandoc.RawInline("typst", "/**/")) end
      end
      return inlines
    end })
  end

  -- Pandoc's writer of Typst takes a time in proportion to the square of the length of a word.
  local function with_short_words(blocks)
    return blocks:walk({ Str = function(el)
      if #el.text <= LONG then return nil end
      local parts, at = {}, 1
      while at <= #el.text do
        local after = utf8.offset(el.text, LONG, at) or #el.text + 1
        table.insert(parts, pandoc.Str(el.text:sub(at, after - 1)))
        at = after
      end
      return parts
    end })
  end

  -- One passage per block, so that the PDF may set a figure after the paragraph that follows it.
  local function as_typst(all, is_smart)
    local lists, answers = {}, {}
    for _, one in ipairs(all) do
      local blocks = one.is_smart == is_smart and one.doc.blocks or pandoc.Blocks({})
      if one.has_long_words then blocks = with_short_words(blocks) end
      if one.has_seams then blocks = with_seams(blocks) end
      for _, block in ipairs(blocks) do
        table.insert(lists, { block })
        table.insert(answers, one.answer)
      end
    end
    local parts = written(lists, { format = "typst", extensions = is_smart and { "smart" } or {} }, "typst")
    for i, markup in ipairs(parts) do
      local block = lists[i][1]
      table.insert(answers[i].typst, { heading = block.t == "Header" and block.level or 0, markup = set_in_its_script(block, markup) })
    end
  end

  -- Give each answer the HTML and the Typst of its document: all are { doc, answer, is_smart, has_seams, has_long_words }: whether
  -- quotation marks are curled, and whether something may stand close behind an element.
  function self.write(all)
    as_html(all)
    as_typst(all, false)
    as_typst(all, true)
  end

  -- The HTML of all notes.
  function self.notes() return written(notes, "html5", "html") end

  return self
end
