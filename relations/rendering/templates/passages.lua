-- What tags of HTML say of the language of a passage, and that it is hidden, where Pandoc keeps it.
--
-- Pandoc keeps the attributes of spans and divisions alone, so what else has such gets one of these inside.
local INSIDE = {}
for name in ("p h1 h2 h3 h4 h5 h6 em strong i b q cite dfn a u small mark td th caption figcaption dt"):gmatch("%S+") do INSIDE[name] = "span" end
for name in ("blockquote section article li dd main"):gmatch("%S+") do INSIDE[name] = "div" end

-- Whether attributes hide their element: those of a tag as they are written, or one style.
local function hides(attributes, style)
  style = (style or ""):lower():gsub("%s", "")
  local names = attributes:gsub('"[^"]*"', ""):gsub("'[^']*'", ""):lower()
  return names:find("%f[%w-]hidden%f[^%w-]") or style:find("display:none", 1, true) or style:find("visibility:hidden", 1, true)
end

local self = {}

local OF_PAGES = { html = true, ["html:js"] = true, html4 = true, html5 = true }

-- Whether Quarto shows a passage in a page only on a condition that does not hold here: page and PDF say the same, which is what a page says. What
-- depends on a profile or on metadata is hidden, since nobody has chosen them.
local function is_for_others(el)
  if not el.classes:includes("content-visible") then return false end
  local when, unless = el.attributes["when-format"], el.attributes["unless-format"]
  if when and not OF_PAGES[when] or unless and OF_PAGES[unless] then return true end
  return el.attributes["when-profile"] ~= nil or el.attributes["when-meta"] ~= nil
end

-- Whether an element is hidden, also by the names that Quarto gives such; notes are those of a speaker.
function self.is_hidden(el)
  if is_for_others(el) or el.t == "Div" and el.classes:includes("notes") then return true end
  if el.classes:includes("hidden") and el.t == "Div" or el.classes:includes("content-hidden") then return true end
  return el.attributes.hidden ~= nil or hides("", el.attributes.style) ~= nil
end

-- The HTML with a span or a division for what is said.
function self.kept(html)
  if not (html:find("%f[%w]lang%s*=") or html:lower():find("hidden", 1, true) or html:lower():find("display", 1, true)) then return html end
  local open = {} -- of each name: whether the elements that are open have one
  return (html:gsub("<(/?)(%a[%w]*)([^<>]*)>", function(slash, name, rest)
    local inner = INSIDE[name:lower()]
    if not inner then return nil end
    name = name:lower()
    open[name] = open[name] or {}
    if slash == "/" then return table.remove(open[name]) and ("</%s></%s>"):format(inner, name) or nil end
    local language = rest:match("%f[%w]lang%s*=%s*[\"']?(%a[%w-]*)")
    local hidden = hides(rest, rest:match("%f[%w]style%s*=%s*\"([^\"]*)") or rest:match("%f[%w]style%s*=%s*'([^']*)"))
    local said = (language and (' lang="%s"'):format(language) or "") .. (hidden and ' hidden="hidden"' or "")
    table.insert(open[name], said ~= "")
    return said ~= "" and ("<%s%s><%s%s>"):format(name, rest, inner, said) or nil
  end))
end

return self
