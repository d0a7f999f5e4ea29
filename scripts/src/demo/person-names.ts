import type { Random } from './random.ts'

type Name = readonly [written: string, kana: string]

// Frequent names first. Old and variant forms (𠮷 髙 﨑 邊 齋) are here because real rosters have
// them, and files and fonts trip over them.
const familyNames: readonly Name[] = words(`
佐藤サトウ 鈴木スズキ 高橋タカハシ 田中タナカ 伊藤イトウ 渡辺ワタナベ 山本ヤマモト 中村ナカムラ 小林コバヤシ
加藤カトウ 吉田ヨシダ 山田ヤマダ 佐々木ササキ 工藤クドウ 山口ヤマグチ 松本マツモト 井上イノウエ 木村キムラ
斎藤サイトウ 清水シミズ 林ハヤシ 阿部アベ 森モリ 池田イケダ 橋本ハシモト 石川イシカワ 三浦ミウラ 成田ナリタ
小川オガワ 前田マエダ 岡田オカダ 長谷川ハセガワ 藤田フジタ 後藤ゴトウ 近藤コンドウ 村上ムラカミ 遠藤エンドウ
青木アオキ 坂本サカモト 福田フクダ 太田オオタ 西村ニシムラ 藤井フジイ 金子カネコ 岡本オカモト 藤原フジワラ
中野ナカノ 三上ミカミ 原田ハラダ 松田マツダ 竹内タケウチ 小野オノ 田村タムラ 中山ナカヤマ 和田ワダ
石田イシダ 森田モリタ 上田ウエダ 原ハラ 内田ウチダ 柴田シバタ 酒井サカイ 宮崎ミヤザキ 横山ヨコヤマ
髙橋タカハシ 𠮷田ヨシダ 山﨑ヤマザキ 渡邊ワタナベ 齋藤サイトウ 髙木タカギ 﨑山サキヤマ 𠮷川ヨシカワ 神﨑カンザキ
宮本ミヤモト 安藤アンドウ 葛西カサイ 大野オオノ 谷口タニグチ 今井イマイ 丸山マルヤマ 河野コウノ 藤本フジモト
村田ムラタ 武田タケダ 上野ウエノ 杉山スギヤマ 増田マスダ 平野ヒラノ 菅原スガワラ 大塚オオツカ 小島コジマ
千葉チバ 久保クボ 松井マツイ 岩崎イワサキ 野口ノグチ 桜井サクライ 野村ノムラ 木下キノシタ 菊地キクチ
佐野サノ 大西オオニシ 杉本スギモト 新井アライ 浜田ハマダ 市川イチカワ 古川フルカワ 水野ミズノ 小松コマツ
島田シマダ 対馬ツシマ 高野タカノ 西田ニシダ 西川ニシカワ 奈良ナラ 五十嵐イガラシ 川村カワムラ 濵田ハマダ
邊見ヘンミ 德永トクナガ 神ジン 一戸イチノヘ 八木橋ヤギハシ 蝦名エビナ 棟方ムナカタ 種市タネイチ
`)

const givenNames: readonly Name[] = words(`
美咲ミサキ 翔太ショウタ 健一ケンイチ 由美ユミ 直樹ナオキ 陽子ヨウコ 大輔ダイスケ 恵ケイ 誠マコト 真由美マユミ
拓也タクヤ 裕子ユウコ 浩ヒロシ 愛アイ 哲也テツヤ 香織カオリ 学マナブ 智子トモコ 亮リョウ 明美アケミ
隆タカシ 久美子クミコ 剛ツヨシ 彩アヤ 和也カズヤ 千尋チヒロ 悟サトル 麻衣マイ 修オサム 優花ユウカ
達也タツヤ 里奈リナ 淳ジュン 舞マイ 秀樹ヒデキ 綾香アヤカ 豊ユタカ 沙織サオリ 勇気ユウキ 結衣ユイ
正人マサト 佳奈カナ 雄大ユウダイ 静香シズカ 博之ヒロユキ 葵アオイ 聡サトシ 菜摘ナツミ 圭介ケイスケ 遥ハルカ
康平コウヘイ 恭子キョウコ 洋平ヨウヘイ 瞳ヒトミ 仁ジン 奈々ナナ 信也シンヤ 桃子モモコ 昭アキラ 千夏チナツ
純一ジュンイチ 早紀サキ 貴之タカユキ 史織シオリ 駿シュン 文香フミカ 慎吾シンゴ 梓アズサ 蓮レン 小百合サユリ
寛ヒロシ 郁子イクコ 武タケシ 典子ノリコ 悠斗ユウト 光ヒカル 晴美ハルミ 英明ヒデアキ 良子リョウコ 樹イツキ
`)

/** A made-up person: "髙橋　美咲" and its reading "タカハシ　ミサキ". */
export function personName(random: Random): { name: string; kana: string } {
  const [family, familyKana] = frequentFirst(familyNames, random)
  const [given, givenKana] = random.pick(givenNames)
  return { name: `${family}　${given}`, kana: `${familyKana}　${givenKana}` }
}

/** The square of a uniform number falls near zero more often: names early in the list are commoner. */
function frequentFirst(list: readonly Name[], random: Random): Name {
  const index = Math.floor(random.next() ** 2 * list.length)
  return list[index] ?? random.pick(list)
}

/** Splits each word of the list where its katakana reading begins. */
function words(list: string): Name[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => {
      const reading = word.search(/[ァ-ヶー]+$/)
      return [word.slice(0, reading), word.slice(reading)]
    })
}
