import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { startI18n } from '../platform/i18n.ts'
import { Button } from './button.tsx'
import { Notification } from './notification.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { EmptyState, ErrorState } from './states.tsx'
import { Stepper } from './stepper.tsx'
import { Table } from './table.tsx'

const render = (element: ReactElement): string => {
  startI18n('ja')
  return renderToStaticMarkup(element)
}

describe('what went wrong', () => {
  it('comes with what is safe, and with the number that the log knows it by', () => {
    const state = render(<ErrorState requestId="req-7f3a9c" onRetry={() => undefined} />)
    expect(state).toContain('変わっていません')
    expect(state).toContain('req-7f3a9c')
    expect(state).toContain('もう一度試す')
  })

  it('interrupts a screen reader, while good news waits', () => {
    expect(render(<Notification kind="error" title="失敗" />)).toContain('role="alert"')
    expect(render(<Notification kind="success" title="完了" />)).toContain('role="status"')
  })

  it('names its kind in words, not by colour alone', () => {
    expect(render(<Notification kind="warning" title="9つの課" />)).toContain('注意: ')
  })
})

describe('waiting', () => {
  it('is said on the button that was pressed', () => {
    expect(render(<Button isPending>保存する</Button>)).toContain('処理しています')
  })

  it('is told as a value and in words by a progress bar', () => {
    const bar = render(<ProgressBar label="回答" value={4} max={13} valueText="4 / 13" />)
    expect(bar).toContain('aria-valuenow="4"')
    expect(bar).toContain('aria-valuetext="4 / 13"')
  })

  it('never shows more than everything', () => {
    expect(render(<ProgressBar label="回答" value={15} max={13} valueText="-" />)).toContain(
      'width:100%',
    )
    expect(render(<ProgressBar label="回答" value={0} max={0} valueText="-" />)).toContain(
      'width:0%',
    )
  })
})

describe('steps', () => {
  it('tell where one is, what is done and what is to come', () => {
    const steps = render(<Stepper label="手順" steps={['名簿', '設問', '開始']} current={1} />)
    expect(steps.match(/aria-current="step"/g)).toHaveLength(1)
    expect(steps).toMatch(/名簿.*済み.*設問.*いまここ.*開始.*これから/)
  })
})

describe('a table', () => {
  const table = (rows: readonly { unit: string; n: number }[]) =>
    render(
      <Table
        caption="部署"
        rows={rows}
        rowKey={(row) => row.unit}
        initialSort={{ column: 'n', direction: 'descending' }}
        columns={[
          { key: 'unit', header: '所属', cell: (row) => row.unit, rowHeader: true },
          { key: 'n', header: '人数', cell: (row) => row.n, sortValue: (row) => row.n },
        ]}
        empty={<EmptyState title="部署がありません" />}
      />,
    )

  it('has row headers, and tells by which column it is sorted', () => {
    const markup = table([
      { unit: '総務課', n: 8 },
      { unit: '財政課', n: 12 },
    ])
    expect(markup.match(/scope="row"/g)).toHaveLength(2)
    expect(markup).toContain('aria-sort="descending"')
    expect(markup.indexOf('財政課')).toBeLessThan(markup.indexOf('総務課'))
  })

  it('says when it is empty', () => {
    expect(table([])).toContain('部署がありません')
  })
})
