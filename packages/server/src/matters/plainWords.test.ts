import { describe, expect, it } from 'vitest'
import { plainWords } from './plainWords'

describe('words that were typed or pasted', () => {
  it.each([
    ['line ends of every kind', '一\r\n二\r三\u000b四\u2028五', '一\n二\n三\n四\n五'],
    ['cells of a table', '姓名\u0007时间', '姓名\t时间'],
    ['spaces that do not break, hyphens that do not show', '讯\u00a0问\u00ad录\u001e像', '讯 问录-像'],
    ['marks of direction', '报告\u202Efdp.exe\u2066', '报告fdp.exe'],
    ['what joins and varies characters', '葛\u{E0100}👩\u200D⚖️𠮷', '葛\u{E0100}👩\u200D⚖️𠮷'],
    ['brackets that somebody wrote', '<b>讯问</b> & a<b && c>d', '<b>讯问</b> & a<b && c>d'],
  ])('hold %s', (_, given, plain) => {
    expect(plainWords(given)).toBe(plain)
  })

  it('hold nothing of the markup of a word processor', () => {
    const pasted = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:""}</style></head>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<body><p class=MsoNormal>讯问<span lang=EN-US>&nbsp;24</span>小时<o:p></o:p></p>
<p class="MsoNormal">应当&lt;立即&gt;纠正&#x3002;</p><table><tr><td>姓名</td><td>时间</td></tr></table></body></html>`
    expect(plainWords(pasted)).toBe('讯问 24小时\n应当<立即>纠正。\n姓名\t时间')
  })

  it('stay as they are the second time', () => {
    const once = plainWords('<p class=MsoNormal>&amp;lt;b&amp;gt;<o:p></o:p></p>')
    expect([once, plainWords(once)]).toEqual(['&lt;b&gt;', '&lt;b&gt;'])
  })
})
