-- The direction of a block, by its first letter, and its language where the script of most of its letters tells it.

-- First and last code points; the language, "" where several share the script.
local SCRIPTS = {
  { 0x370, 0x3FF, "el" }, { 0x400, 0x52F, "" }, { 0x530, 0x58F, "hy" }, { 0x590, 0x5FF, "he" }, { 0x600, 0x6FF, "ar" }, { 0x700, 0x74F, "syr" },
  { 0x750, 0x77F, "ar" }, { 0x780, 0x7BF, "dv" }, { 0x7C0, 0x8FF, "" }, { 0x900, 0x97F, "" }, { 0x980, 0x9FF, "bn" }, { 0xA00, 0xA7F, "pa" },
  { 0xA80, 0xAFF, "gu" }, { 0xB00, 0xB7F, "or" }, { 0xB80, 0xBFF, "ta" }, { 0xC00, 0xC7F, "te" }, { 0xC80, 0xCFF, "kn" }, { 0xD00, 0xD7F, "ml" },
  { 0xD80, 0xDFF, "si" }, { 0xE00, 0xE7F, "th" }, { 0xE80, 0xEFF, "lo" }, { 0xF00, 0xFFF, "bo" }, { 0x1000, 0x109F, "my" }, { 0x10A0, 0x10FF, "ka" },
  { 0x1100, 0x11FF, "ko" }, { 0x1200, 0x139F, "" }, { 0x1780, 0x17FF, "km" }, { 0x3040, 0x30FF, "ja" }, { 0x3130, 0x318F, "ko" },
  { 0x3400, 0x9FFF, "zh" }, { 0xAC00, 0xD7FF, "ko" }, { 0xFB1D, 0xFB4F, "he" }, { 0xFB50, 0xFEFC, "ar" }, { 0x20000, 0x3FFFF, "zh" },
}
-- Letters that Arabic has not.
local URDU, SORANI, PERSIAN = { "ٹ", "ڈ", "ڑ", "ے", "ں" }, { "ڕ", "ڵ", "ێ", "ۆ" }, { "پ", "چ", "ژ", "گ" }

local function script(code)
  if code < 0x370 then return (code >= 0x61 and code <= 0x7A or code >= 0x41 and code <= 0x5A or code >= 0xC0) and "latin" or nil end
  for _, range in ipairs(SCRIPTS) do
    if code <= range[2] then return code >= range[1] and range[3] or nil end
  end
end

local function from_right(code) return code >= 0x590 and code <= 0x8FF or code >= 0xFB1D and code <= 0xFDFF or code >= 0xFE70 and code <= 0xFEFC end

local function has(text, letters)
  for _, letter in ipairs(letters) do
    if text:find(letter, 1, true) then return true end
  end
  return false
end

local function of_arabic(text)
  if has(text, URDU) then return "ur" end
  if has(text, SORANI) then return "ckb" end
  return has(text, PERSIAN) and "fa" or "ar"
end

-- Returns the language, or nil, and whether the block is written from the right.
return function(block)
  local text = pandoc.utils.stringify(block)
  if not text:find("[\xCD-\xF4]") then return nil, false end -- Latin letters, and the marks on them, begin with less
  local counts, first, most, kana = {}, nil, "latin", false
  for _, code in utf8.codes(text, true) do
    local found = script(code)
    if found then
      first = first or code
      counts[found] = (counts[found] or 0) + 1
      if counts[found] > (counts[most] or 0) then most = found end
      kana = kana or found == "ja"
    end
  end
  local language = most
  if most == "zh" and kana then language = "ja" end
  if most == "ar" then language = of_arabic(text) end
  if most == "latin" or most == "" then language = nil end
  return language, first ~= nil and from_right(first)
end
