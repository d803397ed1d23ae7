-- Links and citations of a text: what they lead to, and the numbers of sources in the order of their first appearance.
--
-- `input` has the labels of exhibits and what may be cited, `anchors` maps names to ids, `words` gives the words of inlines,
-- `in_html` a text as HTML.

local KINDS = { fig = "Figure", tbl = "Table" } -- of a cross-reference such as [@fig:agreement-by-year]

local function set(ids)
  local found = {}
  for _, id in ipairs(ids) do found[id] = true end
  return found
end

local function quoted(text) return '"' .. text:gsub('[\\"]', "\\%0"):gsub("%s+", " ") .. '"' end

return function(input, anchors, words, in_html)
  local labels, absent, citable = input.labels, set(input.absent), input.sources and set(input.sources)
  local self, number, cite_count = { cited = {} }, {}, 0
  for id in pairs(labels) do anchors[id] = id end

  function self.cite(id)
    if not number[id] then
      table.insert(self.cited, id)
      number[id] = #self.cited
    end
    return number[id]
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
    table.insert(lost, { kind = "link", target = internal, text = words(link.content) })
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
        table.insert(lost, { kind = "cite", target = citation.id, text = words(element.content) })
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
        local n, anchor, locator = self.cite(citation.id), "cite-" .. cite_count, words(citation.suffix)
        table.insert(cites, { id = citation.id, anchor = anchor })
        table.insert(html, ('<a id="%s" href="#source-%d" role="doc-biblioref">%d</a>%s'):format(
          anchor, n, n, locator ~= "" and in_html(locator) or ""))
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

  -- The number stands close to the word.
  local function without_gaps(inlines)
    for i = #inlines - 1, 1, -1 do
      local gap = inlines[i].t == "Space" or inlines[i].t == "SoftBreak"
      if gap and is_number(inlines[i + 1]) then inlines:remove(i) end
    end
    return inlines
  end

  -- The document with what its links and citations lead to. `cites` and `lost` are added to; `has_cites` is whether it can have citations: to look
  -- for them takes longer than all else.
  function self.resolved(doc, cites, lost, has_cites)
    doc = doc:walk({ Link = function(el) return resolved_link(el, lost) end })
    if not has_cites then return doc end
    return doc:walk({ Inlines = without_gaps }):walk({ Cite = function(el) return resolved_cite(el, cites, lost) end })
  end

  return self
end
