-- The languages that tags of HTML name, where Pandoc keeps them.
--
-- Pandoc keeps the language of spans and divisions alone, so what else has one gets one of these inside.
local SPOKEN = {}
for name in ("p h1 h2 h3 h4 h5 h6 em strong i b q cite dfn a u small mark td th caption figcaption dt"):gmatch("%S+") do SPOKEN[name] = "span" end
for name in ("blockquote section article li dd main"):gmatch("%S+") do SPOKEN[name] = "div" end

return function(html)
  if not html:find("%f[%w]lang%s*=") then return html end
  local open = {} -- of each name: whether the elements that are open have a language
  return (html:gsub("<(/?)(%a[%w]*)([^<>]*)>", function(slash, name, rest)
    local inner = SPOKEN[name:lower()]
    if not inner then return nil end
    name = name:lower()
    open[name] = open[name] or {}
    if slash == "/" then return table.remove(open[name]) and ("</%s></%s>"):format(inner, name) or nil end
    local language = rest:match("%f[%w]lang%s*=%s*[\"']?(%a[%w-]*)")
    table.insert(open[name], language ~= nil)
    return language and ("<%s%s><%s lang=\"%s\">"):format(name, rest, inner, language) or nil
  end))
end
