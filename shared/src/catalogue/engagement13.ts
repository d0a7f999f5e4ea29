import type { Item, ItemSet, LocalText, Questionnaire, Scale } from './questionnaire.ts'

export const agree5: Scale = {
  options: [
    { code: '5', label: { ja: 'そう思う', en: 'Agree' }, score: 5, tone: 'favourable' },
    {
      code: '4',
      label: { ja: 'ややそう思う', en: 'Somewhat agree' },
      score: 4,
      tone: 'favourable',
    },
    {
      code: '3',
      label: { ja: 'どちらともいえない', en: 'Neither agree nor disagree' },
      score: 3,
      tone: 'neutral',
    },
    {
      code: '2',
      label: { ja: 'あまりそう思わない', en: 'Somewhat disagree' },
      score: 2,
      tone: 'unfavourable',
    },
    { code: '1', label: { ja: 'そう思わない', en: 'Disagree' }, score: 1, tone: 'unfavourable' },
  ],
}

/** People may leave any item out: a forced answer is a worse answer than none. */
function item(key: string, wording: LocalText, shortLabel: LocalText): Item {
  return {
    key,
    type: 'single',
    scale: 'agree5',
    required: false,
    wording,
    shortLabel,
    wordingVersion: 1,
  }
}

const items: Item[] = [
  item(
    'role-clarity',
    {
      ja: '自分の担当で求められる役割と成果が、はっきり分かっている。',
      en: 'My role and the results it should produce are clear to me.',
    },
    { ja: '役割の明確さ', en: 'Clear role' },
  ),
  item(
    'work-conditions',
    {
      ja: '仕事をきちんと進めるための設備・情報・体制が整っている。',
      en: 'The equipment, information and arrangements around me let me do my work properly.',
    },
    { ja: '設備・情報・体制', en: 'Equipment and arrangements' },
  ),
  item(
    'use-of-strengths',
    {
      ja: '自分の強みを発揮できる仕事の場面がある。',
      en: 'My work gives me occasions to use my strengths.',
    },
    { ja: '強みの発揮', en: 'Use of strengths' },
  ),
  item(
    'recent-recognition',
    {
      ja: '直近1週間に、自分の仕事ぶりを認める言葉を誰かからもらった。',
      en: 'In the past week, someone acknowledged work I had done well.',
    },
    { ja: '認められる実感', en: 'Recent recognition' },
  ),
  item(
    'personal-care',
    {
      ja: '職場の人たちは、仕事の面だけでなく個人としての自分も大切にしてくれる。',
      en: 'People at work show concern for me as an individual, beyond the job.',
    },
    { ja: '個人としての尊重', en: 'Care for the person' },
  ),
  item(
    'development-support',
    {
      ja: '自分が伸びるよう応援してくれる人が職場にいる。',
      en: 'Someone at work backs my professional development.',
    },
    { ja: '成長への応援', en: 'Backing for development' },
  ),
  item(
    'voice-used',
    {
      ja: '自分の考えや提案は、仕事の進め方に生かされている。',
      en: 'My ideas and suggestions influence how the work is done.',
    },
    { ja: '意見の反映', en: 'Ideas put to use' },
  ),
  item(
    'purpose-link',
    {
      ja: '市の目指す方向を思うと、担当業務の意義を感じられる。',
      en: 'The direction the city has set makes my own duties feel worthwhile.',
    },
    { ja: '市の方向と仕事の意義', en: "Link to the city's purpose" },
  ),
  item(
    'colleague-commitment',
    {
      ja: '一緒に働く人たちは、よい成果を出そうと力を尽くしている。',
      en: 'The people I work with put real effort into producing good results.',
    },
    { ja: '同僚の熱意', en: 'Committed colleagues' },
  ),
  item(
    'trusted-colleague',
    {
      ja: '気兼ねなく本音を話せる相手が職場にいる。',
      en: 'There is someone at work with whom I can speak openly.',
    },
    { ja: '本音を話せる相手', en: 'Someone to talk to openly' },
  ),
  item(
    'growth-conversation',
    {
      ja: '直近半年に、自分の成長ぶりについて話し合う機会があった。',
      en: 'Within the past half year, I discussed with someone how I am developing.',
    },
    { ja: '成長の話し合い', en: 'Talks about development' },
  ),
  item(
    'learning-opportunity',
    {
      ja: '直近1年に、仕事を通じて新しい知識や力を身に付ける機会があった。',
      en: 'Within the past year, I had chances to gain new knowledge or skills through work.',
    },
    { ja: '学びの機会', en: 'Chances to learn' },
  ),
  item(
    'workplace-pride',
    {
      ja: 'この市の組織の一員であることを誇りに思う。',
      en: 'I am proud to be part of this city organisation.',
    },
    { ja: '市で働く誇り', en: 'Pride in the city' },
  ),
]

const constructs: ItemSet[] = [
  {
    key: 'basics',
    label: { ja: '仕事の基本・環境', en: 'Basics and working conditions' },
    items: ['role-clarity', 'work-conditions'],
  },
  {
    key: 'contribution',
    label: { ja: '力の発揮・貢献', en: 'Use of abilities and contribution' },
    items: ['use-of-strengths', 'recent-recognition', 'personal-care', 'development-support'],
  },
  {
    key: 'belonging',
    label: { ja: '帰属・同僚への信頼', en: 'Belonging and trust in colleagues' },
    items: ['voice-used', 'purpose-link', 'colleague-commitment', 'trusted-colleague'],
  },
  {
    key: 'growth',
    label: { ja: '成長の継続', en: 'Continued growth' },
    items: ['growth-conversation', 'learning-opportunity'],
  },
  {
    key: 'pride',
    label: { ja: '市で働く誇り', en: 'Pride in working for the city' },
    items: ['workplace-pride'],
  },
  {
    key: 'engagement',
    label: { ja: 'エンゲージメント（総合）', en: 'Engagement (overall)' },
    items: items.map(({ key }) => key),
  },
]

/** The 12 basic items and the pride item. Score and index rest on the same 13 items. */
export const engagement13: Questionnaire = {
  key: 'engagement13',
  version: 1,
  title: {
    ja: 'エンゲージメント調査（12項目＋誇り）',
    en: 'Engagement survey (12 items and pride)',
  },
  scales: { agree5 },
  items,
  constructs,
  indices: [
    {
      key: 'engagement-index',
      label: { ja: 'エンゲージメント指数（0〜100）', en: 'Engagement index (0–100)' },
      items: items.map(({ key }) => key),
    },
  ],
  themes: [],
  headline: 'engagement',
}
