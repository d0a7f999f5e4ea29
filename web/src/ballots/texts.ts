/** The answering page's own texts: it is one small document and carries no text library. */
const ja = {
  documentTitle: '職員アンケート | 声 Koe',
  brand: '職員アンケート',
  switchLanguage: 'English',
  skip: '本文へ進む',
  loading: '読み込んでいます',
  welcome: {
    minutes: '所要時間の目安',
    minutesValue: (minutes: number, questions: number) => `約${minutes}分（${questions}問）`,
    until: '回答の期限',
    purpose: '職場をよりよくするためのアンケートです。答えたくない質問は、答えずに進めます。',
    storedTitle: '保存されるもの、されないもの',
    stored: [
      '回答は、この画面の中で封をしてから送ります。封は、締切後の集計で一度だけ、集計のプログラムが開けます。',
      '名前や職員番号は回答といっしょには送られず、回答した人と回答を結ぶ記録は作りません。封の中は、回答と、所属・職位の区分（それぞれ10人以上）だけです。',
    ],
    storedGroups: (people: number) =>
      `結果は、${people}人以上が答えたまとまりだけで計算します。1人ひとりの回答は、集計が終わると消えます。`,
    how: 'なぜ、だれの回答か分からないと言えるのか',
    howSteps: [
      '投票用紙と同じ考え方です。人事課の側は「この人に用紙を1枚渡した」ことだけを確かめ、中が見えない形で印を押します。',
      '回答は、封の外にはその印だけを付けて、名前を知らない別の投票箱に入ります。印からは、だれに渡した用紙かを逆にたどれません。',
      '投票箱は締切後に一度だけ開けて集計し、公表する表だけを残して中身を消します。',
    ],
    howLimits:
      '守れないこともあります。後ろから画面を見られることは防げません。サーバーの管理者が動いているプログラムを書き換えたり、期間中のデータと鍵の両方を使って調べたりすることも防げません。回答用紙を受け取ったかどうかは、期間中だけ、発行する側とリンクを配る担当者に分かります。',
    fingerprint: '調査の指紋',
    fingerprintHelp: '案内や配布票に印刷された指紋と同じなら、全員が同じ条件で回答しています。',
    shared: '共用のパソコンやタブレットを使っています',
    sharedHelp: 'この端末に何も残しません。途中で閉じると、始めからになります。',
    start: '回答を始める',
    resume: '続きから回答する',
    resumeNote: (answered: number) => `この端末に、${answered}問の回答が途中まで残っています。`,
    wipe: '途中の回答を消す',
  },
  question: {
    progress: (at: number, of: number) => `${at} / ${of}`,
    minutesLeft: (minutes: number) => `あと約${minutes}分`,
    keys: (count: number) => `数字キー 1〜${count} で選び、Enter で次へ進めます。`,
    back: '戻る',
    next: '次へ',
    skip: '答えずに次へ',
    toReview: '確認へ進む',
    clear: '選択を取り消す',
    progressLabel: '進み具合',
  },
  review: {
    title: '回答の確認',
    lead: 'まだ送られていません。送る前に、答えを直せます。',
    unanswered: '答えていません',
    unansweredCount: (count: number) =>
      `答えていない質問が${count}問あります。このまま送ることもできます。`,
    change: '直す',
    changeOf: (question: string) => `「${question}」の答えを直す`,
    send: '封をして送る',
    back: '質問に戻る',
  },
  sending: {
    title: '封をして送っています',
    lead: 'このまま、しばらくお待ちください。',
    offlineTitle: '今はつながっていません',
    offline:
      '回答はこの端末に残っています。つながると自動で送ります。この画面を閉じないでください。',
    offlineKept:
      '回答はこの端末に残っています。つながると自動で送ります。閉じても、同じリンクから続けられます。',
    retry: '今すぐもう一度送る',
  },
  receipt: {
    title: 'ありがとうございました。回答を受け付けました',
    lead: '受付番号',
    help: '締切のあとに公表される受付番号の一覧で、自分の回答が数えられたことを確かめられます。番号から回答の中身は分かりません。',
    copy: '番号をコピーする',
    copied: 'コピーしました',
    print: '印刷する',
    change: '回答し直す',
    changeHelp: (until: string) =>
      `${until}までは、この端末から何度でも回答し直せます。最後に送ったものだけが数えられます。`,
    wiped: 'この端末には何も残っていません。画面を閉じてください。',
    wipe: 'この端末から消す',
    wipeHelp:
      '消すと、この端末からの回答し直しはできなくなります。送った回答はそのまま数えられます。',
    checking: '投票箱を確かめています',
    present: '投票箱に入っていることを確かめました。',
    missing: '投票箱に見つかりません。もう一度、回答を送ってください。',
  },
  list: {
    title: '受付番号を確かめる',
    lead: '受付番号があれば、自分の回答が数えられたことを確かめられます。',
    label: '受付番号',
    check: '確かめる',
    counted: '数えられた回答の一覧に、この番号があります。',
    absent: '一覧に、この番号はありません。番号をもう一度確かめてください。',
    invalid: '受付番号は12文字です。',
    notYet: '集計がまだ終わっていません。しばらくしてから、もう一度確かめてください。',
    offline: '今はつながっていません。もう一度お試しください。',
    counts: (issued: number, ballots: number, invalid: number) =>
      `渡した用紙 ${issued}枚、届いた回答 ${ballots}件、無効 ${invalid}件`,
  },
  code: {
    title: '配布票の番号を入力してください',
    lead: '番号は16文字です。ハイフンや大文字・小文字の違いは気にせず入力できます。',
    label: '番号',
    example: '例：7K2M-0XQP-19AD-TZ3W',
    invalid: '番号の形が正しくありません。配布票の16文字を、もう一度確かめてください。',
    open: 'アンケートを開く',
  },
  notices: {
    unknown: {
      title: 'このリンクは使えません',
      body: 'リンクが途中で切れているか、別の調査のものかもしれません。案内のリンクをもう一度開くか、番号を入力してください。',
    },
    used: {
      title: 'このリンクでは、すでに回答用紙を受け取っています',
      body: '別の端末で回答した場合は、その端末から締切まで回答し直せます。自分では回答していないときは、人事課の担当に知らせてください。',
    },
    early: {
      title: 'まだ始まっていません',
      body: (from: string) =>
        `${from}から回答できます。同じリンクを、そのときにもう一度開いてください。`,
    },
    closed: {
      title: 'このアンケートは締め切りました',
      body: (until: string) =>
        `回答の期限は${until}でした。結果は集計のあと、職員全員に知らせます。`,
    },
    offline: {
      title: '今はつながっていません',
      body: '庁内ネットワークの接続を確かめてください。つながると自動で読み込みます。',
    },
    insecure: {
      title: 'この接続では、回答を安全に封じられません',
      body: 'アドレスが「https」で始まっていないためです。人事課かシステム担当に、このページのことを知らせてください。回答は送られていません。',
    },
    distrust: {
      title: '調査の指紋が一致しません',
      body: '配られた鍵が、前に見たものや公表されたものと違います。安全のため、この画面からは回答できません。人事課ではなく、職員団体などの立会人に知らせてください。',
    },
    refused: {
      title: '回答を送れませんでした',
      body: '回答はこの端末に残っています。少し待ってから、もう一度送ってください。',
    },
    retry: 'もう一度試す',
    enterCode: '番号を入力する',
    requestId: '問い合わせ番号',
  },
}

export type AnsweringTexts = typeof ja

const en: AnsweringTexts = {
  documentTitle: 'Staff survey | Koe',
  brand: 'Staff survey',
  switchLanguage: '日本語',
  skip: 'Skip to content',
  loading: 'Loading',
  welcome: {
    minutes: 'Time needed',
    minutesValue: (minutes, questions) => `about ${minutes} min, ${questions} questions`,
    until: 'Open until',
    purpose: 'This survey is here to make your workplace better. You may leave out any question.',
    storedTitle: 'What is stored and what is not',
    stored: [
      'Your answers are sealed on this screen before they are sent. The counting program opens the seal once, after closing.',
      'Your name and staff number are not sent with your answers, and no record is made that connects you with them. Inside the seal are only your answers and your unit and rank, each shared by at least ten people.',
    ],
    storedGroups: (people) =>
      `Results are calculated only for groups of at least ${people} people who answered. Single answers are deleted once they have been counted.`,
    how: 'How do we know that nobody can tell who said what?',
    howSteps: [
      'It works like a paper ballot. The personnel side only checks that you get one ballot, and stamps it without being able to see inside.',
      'Your answers go into a separate ballot box that knows no names, with nothing on the outside but that stamp. The stamp cannot be traced back to the person it was given to.',
      'The box is opened once, after closing. Only the published tables are kept; everything else is deleted.',
    ],
    howLimits:
      'Some things cannot be protected: somebody looking over your shoulder, or an administrator of the server who changes the running program or, while the survey is open, uses both its data and its keys. Until closing, the issuing side and whoever hands out the links can see whether you took a ballot.',
    fingerprint: 'Survey fingerprint',
    fingerprintHelp:
      'If it is the same as the one printed on your invitation or slip, everybody answers under the same conditions.',
    shared: 'I am using a shared computer or tablet',
    sharedHelp: 'Nothing is kept on this device. If you close the page, you start again.',
    start: 'Start the survey',
    resume: 'Continue where you left off',
    resumeNote: (answered) => `${answered} answers are kept on this device from last time.`,
    wipe: 'Delete these answers',
  },
  question: {
    progress: (at, of) => `${at} / ${of}`,
    minutesLeft: (minutes) => `about ${minutes} min left`,
    keys: (count) => `Keys 1 to ${count} choose an answer, Enter goes on.`,
    back: 'Back',
    next: 'Next',
    skip: 'Skip this question',
    toReview: 'Go to review',
    clear: 'Clear my choice',
    progressLabel: 'Progress',
  },
  review: {
    title: 'Check your answers',
    lead: 'Nothing has been sent yet. You can still change your answers.',
    unanswered: 'Not answered',
    unansweredCount: (count) =>
      count === 1
        ? 'One question is not answered. You can send as it is.'
        : `${count} questions are not answered. You can send as it is.`,
    change: 'Change',
    changeOf: (question) => `Change the answer to “${question}”`,
    send: 'Seal and send',
    back: 'Back to the questions',
  },
  sending: {
    title: 'Sealing and sending',
    lead: 'Please wait a moment.',
    offlineTitle: 'There is no connection right now',
    offline:
      'Your answers are still on this device and will be sent by themselves once you are connected. Please keep this page open.',
    offlineKept:
      'Your answers are still on this device and will be sent by themselves once you are connected. If you close the page, the same link continues.',
    retry: 'Try again now',
  },
  receipt: {
    title: 'Thank you. Your ballot has been received',
    lead: 'Receipt code',
    help: 'After closing, a list of receipt codes is published: with it you can check that your ballot was counted. The code says nothing about your answers.',
    copy: 'Copy the code',
    copied: 'Copied',
    print: 'Print',
    change: 'Answer again',
    changeHelp: (until) =>
      `Until ${until} you can answer again from this device as often as you like. Only the last ballot counts.`,
    wiped: 'Nothing is left on this device. You can close the page.',
    wipe: 'Delete from this device',
    wipeHelp:
      'After that you cannot answer again from this device. The ballot you sent still counts.',
    checking: 'Checking the ballot box',
    present: 'Your ballot is in the box.',
    missing: 'Your ballot was not found in the box. Please send your answers again.',
  },
  list: {
    title: 'Check a receipt code',
    lead: 'With your receipt code you can check that your ballot was counted.',
    label: 'Receipt code',
    check: 'Check',
    counted: 'This code is on the list of counted ballots.',
    absent: 'This code is not on the list. Please check the code again.',
    invalid: 'A receipt code has 12 characters.',
    notYet: 'The count is not finished yet. Please check again a little later.',
    offline: 'There is no connection right now. Please try again.',
    counts: (issued, ballots, invalid) =>
      `${issued} ballots given out, ${ballots} cast, ${invalid} invalid`,
  },
  code: {
    title: 'Enter the code from your slip',
    lead: 'The code has 16 characters. Hyphens and upper or lower case do not matter.',
    label: 'Code',
    example: 'Example: 7K2M-0XQP-19AD-TZ3W',
    invalid: 'This does not look like a code. Please check the 16 characters on your slip.',
    open: 'Open the survey',
  },
  notices: {
    unknown: {
      title: 'This link does not work',
      body: 'It may have been cut off or belong to another survey. Please open the link in your invitation again, or enter the code.',
    },
    used: {
      title: 'A ballot has already been taken with this link',
      body: 'If you answered on another device, you can answer again there until closing. If it was not you, please tell the personnel section.',
    },
    early: {
      title: 'The survey has not started yet',
      body: (from) => `You can answer from ${from}. Please open the same link again then.`,
    },
    closed: {
      title: 'This survey is closed',
      body: (until) =>
        `It was open until ${until}. All staff will be told about the results after the count.`,
    },
    offline: {
      title: 'There is no connection right now',
      body: 'Please check the connection to the office network. The page loads by itself once you are connected.',
    },
    insecure: {
      title: 'Your answers cannot be sealed safely over this connection',
      body: 'The address does not begin with “https”. Please tell the personnel or IT section about this page. Nothing has been sent.',
    },
    distrust: {
      title: 'The survey fingerprint does not match',
      body: 'The keys are not the ones seen before or announced. To keep you safe, this page does not take answers. Please tell the staff representatives rather than the personnel section.',
    },
    refused: {
      title: 'Your answers could not be sent',
      body: 'They are still on this device. Please wait a little and send them again.',
    },
    retry: 'Try again',
    enterCode: 'Enter a code',
    requestId: 'Request number',
  },
}

export const texts = { ja, en } as const
