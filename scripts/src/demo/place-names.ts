import type { LocalText } from '@koe/shared/catalogue/questionnaire.ts'

type Syllable = readonly [ja: string, en: string]

const beginnings: readonly Syllable[] = [
  ['青', 'Ao'],
  ['若', 'Waka'],
  ['桜', 'Sakura'],
  ['松', 'Matsu'],
  ['竹', 'Take'],
  ['梅', 'Ume'],
  ['藤', 'Fuji'],
  ['杉', 'Sugi'],
  ['白', 'Shira'],
  ['黒', 'Kuro'],
  ['赤', 'Aka'],
  ['大', 'O'],
  ['小', 'Ko'],
  ['高', 'Taka'],
  ['長', 'Naga'],
  ['広', 'Hiro'],
  ['石', 'Ishi'],
  ['岩', 'Iwa'],
  ['金', 'Kana'],
  ['銀', 'Gin'],
  ['朝', 'Asa'],
  ['夕', 'Yu'],
  ['春', 'Haru'],
  ['秋', 'Aki'],
  ['北', 'Kita'],
  ['南', 'Minami'],
  ['東', 'Higashi'],
  ['西', 'Nishi'],
  ['上', 'Kami'],
  ['中', 'Naka'],
]

const endings: readonly Syllable[] = [
  ['葉', 'ba'],
  ['山', 'yama'],
  ['川', 'kawa'],
  ['野', 'no'],
  ['沢', 'sawa'],
  ['原', 'hara'],
  ['浜', 'hama'],
  ['崎', 'saki'],
  ['島', 'shima'],
  ['橋', 'hashi'],
  ['里', 'sato'],
  ['森', 'mori'],
  ['丘', 'oka'],
  ['浦', 'ura'],
  ['瀬', 'se'],
  ['谷', 'tani'],
  ['田', 'ta'],
  ['池', 'ike'],
  ['宮', 'miya'],
  ['台', 'dai'],
]

const combinations = beginnings.length * endings.length

/** The n-th place of the fictional city: 600 made-up names, then the same ones numbered 第2, 第3. */
export function placeName(index: number): LocalText {
  const round = Math.floor(index / combinations) + 1
  // 7 shares no factor with the number of combinations, so neighbours differ and none repeats.
  const spread = (index * 7) % combinations
  const [startJa, startEn] = beginnings[spread % beginnings.length] ?? ['声', 'Koe']
  const [endJa, endEn] = endings[Math.floor(spread / beginnings.length)] ?? ['', '']
  return round === 1
    ? { ja: startJa + endJa, en: startEn + endEn }
    : { ja: `第${round}${startJa}${endJa}`, en: `${startEn}${endEn} No. ${round}` }
}
