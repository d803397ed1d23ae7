-- Texts in Markdown as HTML, all in one run: pandoc lua documents.lua, a JSON list of texts on the input, one of {title, html} on the output.
-- HTML in a text stays text, and pictures leave their words: a page asks for nothing.

local options = pandoc.WriterOptions({ html_math_method = 'mathml', wrap_text = 'none' })
local found = {}
for _, text in ipairs(pandoc.json.decode(io.read('a'), false)) do
  local title = nil
  local document = pandoc.read(text, 'gfm'):walk({
    Image = function(image) return image.caption end,
    RawInline = function(raw) return pandoc.Str(raw.text) end,
    RawBlock = function(raw) return pandoc.Para({ pandoc.Str(raw.text) }) end,
    Header = function(header)
      if header.level == 1 and not title then
        title = pandoc.utils.stringify(header)
        return {}
      end
    end,
  })
  table.insert(found, { title = title or '', html = pandoc.write(document, 'html5', options) })
end
io.write(pandoc.json.encode(found))
