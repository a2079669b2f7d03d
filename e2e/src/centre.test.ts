import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectSound, signIn, workbenchForTests } from './workbench'

const { workbench, browser } = workbenchForTests()

/** The instant that a track's keys stand on, in minutes from the entry. */
const minuteOf = async (page: Page): Promise<number> =>
  Number(await page.getByRole('slider').first().getAttribute('aria-valuenow'))

describe.each(['zh', 'en'] as const)('the centre in %s', (language) => {
  it('draws rooms with who is inside, and opens any instant by mouse and by keys', async () => {
    const { context, page, troubles } = await signIn(browser, workbench, 'jiancha', language)
    await page.goto(`${workbench.url}/centre`)
    await page.locator('.track').first().waitFor()
    const inRooms = await page.locator('.floor-person').count()
    expect(inRooms).toBeGreaterThanOrEqual(6)
    expect(await page.locator('.track').count()).toBe(inRooms)
    expect(await page.locator('.floor-zone').count()).toBeGreaterThanOrEqual(12)
    await expectSound(page)

    const track = page.getByRole('slider').first()
    const box = await track.boundingBox()
    if (box === null) throw new Error('the track has no place')
    await page.mouse.click(box.x + box.width / 2, box.y + 8)
    await page.locator('.instant .fact-card').first().waitFor()
    expect(await page.locator('.instant-video li').first().textContent()).toMatch(/(north|south)-[A-Z]\d-1/)
    await expectSound(page)

    const clicked = await minuteOf(page)
    await track.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowLeft')
    expect(await minuteOf(page)).toBe(clicked - 9)
    await page.keyboard.press('Home')
    expect(await minuteOf(page)).toBe(0)
    await page.keyboard.press('Escape')
    await page.locator('.instant').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.locator('.instant .fact-card').first().waitFor()
    expect(troubles).toEqual([])
    await context.close()
  })
})

describe('the centre', () => {
  it('hatches what a model calls a gap, and leads from it to the finding', async () => {
    const { context, page } = await signIn(browser, workbench, 'shuji', 'zh')
    await page.goto(`${workbench.url}/centre`)
    const gap = page.locator('.centre-list .stretch-gap-violated').first()
    await gap.waitFor({ timeout: 60_000 })
    expect(await gap.getAttribute('title')).toMatch(/间断 \d+ 分钟$/)
    await gap.click()
    await page.getByRole('link', { name: '查看发现' }).click()
    await page.locator('.sentence').waitFor()
    expect(await page.locator('.sentence').textContent()).toMatch(/间断|录音录像/)
    await context.close()
  })

  it('shows those who left today only when asked, and keeps that in the address', async () => {
    const { context, page } = await signIn(browser, workbench, 'shuji', 'zh')
    await page.goto(`${workbench.url}/centre`)
    await page.locator('.track').first().waitFor()
    await page.getByRole('checkbox', { name: '含今日已离区' }).check()
    await page.waitForURL(/left=today/)
    await page.reload()
    await page.locator('.track').first().waitFor()
    expect(await page.getByRole('checkbox', { name: '含今日已离区' }).isChecked()).toBe(true)
    await context.close()
  })
})
