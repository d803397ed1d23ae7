-- Formulas on their way through Markdown: marks in the text become mathematics, and each is written once for the page and once for the PDF.
--
-- A formula that Pandoc cannot read has neither "html" nor "typst" in the answer, and is shown as it was written.

return function(given, mark, marks)
  local pattern, encoded = marks("f"), marks("f"):gsub("⸨", "%%%%E2%%%%B8%%%%A8"):gsub("⸩", "%%%%E2%%%%B8%%%%A9")
  local self = {}

  local function source(n) return given[tonumber(n) + 1] and given[tonumber(n) + 1].source end
  local function tex(n) return given[tonumber(n) + 1] and given[tonumber(n) + 1].tex end

  -- Marks in code, addresses and the like stand for what the author wrote there.
  function self.as_written(text) return (text:gsub(pattern, source):gsub(encoded, source)) end

  -- In the text of a heading or a description a formula is its TeX.
  function self.in_words(text) return (text:gsub(pattern, tex)) end

  -- In the name of a place it is the letters of its TeX.
  function self.in_name(text)
    return (text:gsub((marks("f"):gsub("[⸨⸩]", "")), function(n) return (tex(n) or ""):gsub("[^%w]", ""):lower() end):gsub("%-+$", ""))
  end

  -- Code, addresses and the like of a document without marks.
  function self.restored(doc)
    local function code(el) el.text = self.as_written(el.text); return el end
    return doc:walk({
      Code = code,
      CodeBlock = code,
      Header = function(el) el.identifier = self.in_name(el.identifier); return el end,
      Link = function(el) el.target = self.as_written(el.target); return el end,
      Image = function(el)
        el.src, el.title = self.as_written(el.src), self.in_words(el.title)
        el.caption = { pandoc.Str(self.in_words(pandoc.utils.stringify(el.caption))) }
        return el
      end,
    })
  end

  -- What a reader of HTML or our filters found without us.
  local function added(el)
    table.insert(given, { source = el.text, tex = el.text, display = el.mathtype == "DisplayMath", page = el.text, print = el.text })
    return #given - 1
  end

  -- The document with mathematics in the place of marks; the text of each is its mark.
  function self.placed(doc)
    return doc:walk({ Math = function(el) return pandoc.Math(el.mathtype, mark("f", added(el))) end }):walk({ Str = function(el)
      if not el.text:find(pattern) then return nil end
      local inlines, at = pandoc.Inlines({}), 1
      for from, n, to in el.text:gmatch("()" .. pattern .. "()") do
        if from > at then inlines:insert(pandoc.Str(el.text:sub(at, from - 1))) end
        local formula = given[tonumber(n) + 1]
        inlines:insert(pandoc.Math(formula.display and "DisplayMath" or "InlineMath", mark("f", tonumber(n))))
        at = to
      end
      if at <= #el.text then inlines:insert(pandoc.Str(el.text:sub(at))) end
      return inlines
    end })
  end

  function self.number(el) return tonumber(el.text:match(pattern)) end

  -- Formulas in one run of a writer, since each run takes longer than a formula.
  local function all(kinds, texts, format, options)
    local apart = mark("x", 0)
    local blocks = pandoc.Blocks({})
    for i, text in ipairs(texts) do
      blocks:insert(pandoc.Plain(pandoc.Math(kinds[i], text)))
      blocks:insert(pandoc.RawBlock(format == "html5" and "html" or format, apart))
    end
    local parts, at = {}, 1
    local markup = pandoc.write(pandoc.Pandoc(blocks), format, options)
    while true do
      local from, to = markup:find(apart, at, true)
      if not from then return parts end
      table.insert(parts, (markup:sub(at, from - 1):gsub("^%s+", ""):gsub("%s+$", "")))
      at = to + 1
    end
  end

  function self.written(options)
    local kinds, pages, prints, place = {}, {}, {}, {}
    for _, formula in ipairs(given) do
      local kind = formula.display and "DisplayMath" or "InlineMath"
      local key = kind .. formula.page
      if not place[key] and formula.page ~= "" then
        table.insert(kinds, kind)
        table.insert(pages, formula.page)
        table.insert(prints, formula.print)
        place[key] = #kinds
      end
    end
    local html, typst = all(kinds, pages, "html5", options), all(kinds, prints, "typst", options)
    local answers = {}
    for i, formula in ipairs(given) do
      local n = place[(formula.display and "DisplayMath" or "InlineMath") .. formula.page]
      local read = n and html[n]:find("<math", 1, true) and typst[n]:sub(1, 1) == "$"
      answers[i] = {
        source = formula.source, tex = formula.tex, display = formula.display, html = read and html[n] or nil, typst = read and typst[n] or nil,
      }
    end
    return answers
  end

  return self
end
