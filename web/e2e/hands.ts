import { expect, type Locator, type Page } from '@playwright/test'

export interface FilePayload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Every story is told twice: by somebody with a pointer, and by somebody with a keyboard alone. */
export const ways = ['pointer', 'keyboard'] as const
export type Way = (typeof ways)[number]

export interface Hands {
  readonly way: Way
  /** Presses a button or follows a link. */
  press(target: Locator): Promise<void>
  /** Chooses a radio button or ticks a checkbox. */
  choose(target: Locator): Promise<void>
  /** Replaces the text of a field. */
  type(target: Locator, text: string): Promise<void>
  /** Chooses an option of a native select by its label. */
  select(target: Locator, label: string): Promise<void>
  /** Hands over a file behind a button that asks for one. */
  chooseFile(button: Locator, file: FilePayload): Promise<void>
  /** Opens a menu and takes the entry of that name. */
  takeFromMenu(button: Locator, entry: string): Promise<void>
  /** Opens one of the pages that lie behind each other, which are one stop for the keyboard. */
  openTab(tabs: Locator, name: string): Promise<void>
  /** Moves the day in a date field by one year. */
  postpone(target: Locator): Promise<void>
  /** Presses the button that heads a column of a grid, which is one stop for the keyboard. */
  pressColumnHead(grid: Locator, name: string): Promise<void>
}

export const handsOf = (page: Page, way: Way): Hands =>
  way === 'pointer' ? pointer : keyboard(page)

const pointer: Hands = {
  way: 'pointer',
  press: (target) => target.click(),
  choose: (target) => target.check({ force: true }),
  type: (target, text) => target.fill(text),
  select: async (target, label) => {
    await target.selectOption({ label })
  },
  chooseFile: async (button, file) => {
    const chooser = button.page().waitForEvent('filechooser')
    await button.click()
    await (await chooser).setFiles(file)
  },
  takeFromMenu: async (button, entry) => {
    await button.click()
    await button.page().getByRole('menuitem', { name: entry }).click()
  },
  openTab: (tabs, name) => tabs.getByRole('tab', { name, exact: true }).click(),
  postpone: async (target) => {
    await target.fill(oneYearOn(await target.inputValue()))
  },
  pressColumnHead: (grid, name) => columnHead(grid, name).click(),
}

const columnHead = (grid: Locator, name: string): Locator =>
  grid.getByRole('columnheader').getByRole('button', { name, exact: true })

const oneYearOn = (day: string): string => day.replace(/^\d{4}/, (year) => String(Number(year) + 1))

const keyboard = (page: Page): Hands => ({
  way: 'keyboard',
  press: async (target) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  },
  choose: async (target) => {
    const radio = (await target.getAttribute('type')) === 'radio'
    if (!radio) {
      await tabTo(page, target)
      await page.keyboard.press('Space')
      return
    }
    await tabToGroup(page, target)
    await arrowTo(page, target)
  },
  type: async (target, text) => {
    await tabTo(page, target)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type(text)
  },
  select: async (target, label) => {
    await tabTo(page, target)
    const labels = await target.locator('option').allTextContents()
    const now = await target.evaluate((element) => (element as HTMLSelectElement).selectedIndex)
    const wanted = labels.findIndex((text) => text.trim() === label)
    expect(wanted, `an option "${label}"`).toBeGreaterThanOrEqual(0)
    const key = wanted > now ? 'ArrowDown' : 'ArrowUp'
    for (let step = 0; step < Math.abs(wanted - now); step++) await page.keyboard.press(key)
  },
  chooseFile: async (button, file) => {
    const chooser = page.waitForEvent('filechooser')
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(file)
  },
  takeFromMenu: async (button, entry) => {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await walk(page, page.getByRole('menuitem', { name: entry }), 'ArrowDown')
    await page.keyboard.press('Enter')
  },
  openTab: async (tabs, name) => {
    await tabTo(page, tabs.getByRole('tab', { selected: true }))
    await walk(page, tabs.getByRole('tab', { name, exact: true }), 'ArrowRight')
  },
  postpone: async (target) => {
    await tabTo(page, target)
    await raiseYear(page, target)
  },
  pressColumnHead: async (grid, name) => {
    await tabTo(page, grid.locator('[tabindex="0"]').first())
    await page.keyboard.press('Control+Home')
    await walk(page, columnHead(grid, name), 'ArrowRight')
    await page.keyboard.press('Enter')
  },
})

const mostStops = 250

/**
 * Walks with Tab from wherever the focus is; fails when the target cannot be reached. Looks for the
 * target once: an open list on the way hides everything else from assistive technology.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  let element = await target.elementHandle()
  for (let stop = 0; stop < mostStops; stop++) {
    const place = await element?.evaluate((found) =>
      found === document.activeElement ? 'here' : found.isConnected ? 'ahead' : 'replaced',
    )
    if (place === 'here') return
    if (place === 'replaced') element = await target.elementHandle()
    else await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${target}`)
}

/** A radio group is one stop: any of its buttons will do. */
async function tabToGroup(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  const name = await target.getAttribute('name')
  for (let stop = 0; stop < mostStops; stop++) {
    const there = await page.evaluate((wanted) => {
      const focused = document.activeElement
      return (
        focused instanceof HTMLInputElement && focused.type === 'radio' && focused.name === wanted
      )
    }, name)
    if (there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach the group of ${target}`)
}

async function arrowTo(page: Page, target: Locator): Promise<void> {
  await page.keyboard.press('Space')
  for (let step = 0; step < 20; step++) {
    if (await target.isChecked()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not reach ${target}`)
}

async function walk(page: Page, target: Locator, key: 'ArrowDown' | 'ArrowRight'): Promise<void> {
  await target.waitFor()
  for (let step = 0; step < 30; step++) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The arrow keys do not reach ${target}`)
}

/** Which part of a date field comes first depends on the country: the one that changes the year. */
async function raiseYear(page: Page, target: Locator): Promise<void> {
  const before = await target.inputValue()
  for (let part = 0; part < 6; part++) {
    await page.keyboard.press('ArrowUp')
    if ((await target.inputValue()) === oneYearOn(before)) return
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`The arrow keys do not change the year of ${target}`)
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)
