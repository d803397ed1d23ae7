-- Pandoc's readers, each with the extensions that a text needs.
--
-- Our reports are in Pandoc's Markdown, which has citations; anybody's in that of GitHub and Jupyter, in which all is as it is written: no TeX and no
-- attributes, and ordinary signs (~ ^ : |) stay what they are. Pandoc takes longer over the name of an extension than over most texts, so we start
-- from the format of its own that is nearest, and turn on and off what makes a difference to the text: where the pattern is.

local FORMATS = {
  markdown = { "markdown_github", {
    { "@", "citations", true }, { "\\\n", "escaped_line_breaks", true }, { "<", "markdown_in_html_blocks", true }, { "[\"'.-]", "smart", true },
    { "%d", "startnum", true }, { "%[!", "alerts", false }, { ":[%w_+-]+:", "emoji", false }, { "[#=-]", "gfm_auto_identifiers", false },
  } },
  commonmark = { "gfm", {
    { "\n[%s>]*[:~]", "definition_lists", true }, { ":::", "fenced_divs", true }, { ":[%w_+-]+:", "emoji", false }, { "%$", "tex_math_dollars", false },
    { "math", "tex_math_gfm", false }, { "%$", "tex_math_gfm", false }, { "%-%-%-", "yaml_metadata_block", false },
  } },
  html = { "html", { { "<[hH]", "auto_identifiers", false }, { "line%-block", "line_blocks", false } } },
}

return function(text, format)
  local base, differing = table.unpack(FORMATS[format])
  local extensions = {}
  for _, one in ipairs(differing) do
    if text:find(one[1]) then extensions[one[2]] = one[3] end
  end
  return pandoc.read(text, { format = base, extensions = extensions }, nil, {})
end
