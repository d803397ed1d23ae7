-- Headings of a report and places in it: what each is called, and by which names a link finds it.
--
-- `anchors` maps names to ids; `formulas` knows the words of formulas in a heading; `tell` says which piece is at work.

return function(anchors, formulas, tell)
  local self, place_count = {}, 0

  function self.words(inlines) return formulas.in_words(pandoc.utils.stringify(inlines)) end

  -- A heading is found by Pandoc's name for it, by its words with hyphens as Jupyter has it, and in small letters without signs as GitHub has it.
  function self.find_by(words, identifier, id)
    local function hyphens(text) return (text:gsub("^%s+", ""):gsub("%s+$", ""):gsub("%s", "-")) end
    local jupyter = hyphens(formulas.in_words(words))
    local names = { identifier, jupyter, hyphens(formulas.as_written(words)), (jupyter:lower():gsub("[!-,./:-@%[\\%]%^`{-~]", "")) }
    for _, name in ipairs(names) do
      if name ~= "" then anchors[name] = anchors[name] or id end
    end
  end

  -- What has no words is no heading; a picture in it stays.
  function self.is_blank(inlines)
    local words = self.words(inlines):gsub("%s", ""):gsub("\194\160", "")
    return words == "" and #inlines:filter(function(el) return el.t == "Math" end) == 0
  end

  -- Headings of one report, whose documents are those of its pieces: sections are level 1 (the title is above them), no level is skipped, ids are unique.
  function self.arrange(documents, pieces)
    local top, before, seen = 6, 0, {}
    local function each(change)
      for i, piece in ipairs(pieces) do
        if piece.text ~= "" then
          tell("piece " .. i)
          documents[i] = documents[i]:walk({ Header = change })
        end
      end
    end
    each(function(h)
      local pictured = false
      h.content:walk({ Image = function() pictured = true end })
      if pictured and self.is_blank(h.content:walk({ Image = function() return {} end })) then return pandoc.Para(h.content) end
      if self.is_blank(h.content) then return pandoc.Plain(h.content) end
      top = math.min(top, h.level)
    end)
    each(function(h)
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
      self.find_by(pandoc.utils.stringify(h.content), h.identifier, id)
      before = math.min(h.level - top + 1, before + 1)
      return pandoc.Header(before, h.content, pandoc.Attr(id))
    end)
  end

  -- Places that HTML names: that of a heading where they stand right before it, else one of their own.
  function self.arrange_places(doc)
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

  return self
end
