import { validateWithoutEval } from '@hengjian/contract'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './api/queries'
import { router } from './router'
import { reloadWhenReplaced } from './shell/replaced'
import './workbench.css'
import './shell/print.css'
import { startLanguages, useWords } from './words/language'

const client = createQueries()

/** One blue, no shadows on shadows, no motion but the arrival of a row; text dark enough to read at night. */
const theme = {
  token: {
    colorPrimary: '#1f4e9c',
    colorLink: '#1f4e9c',
    colorLinkHover: '#163a75',
    colorLinkActive: '#163a75',
    colorError: '#a8221a',
    fontSize: 14,
    borderRadius: 3,
    motion: false,
    colorTextPlaceholder: '#595f69',
    colorTextDescription: '#4a4f57',
    fontFamily: 'var(--letters)',
  },
} as const

function Workbench() {
  const { language } = useWords()
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme}>
      <RouterProvider router={router} />
    </ConfigProvider>
  )
}

reloadWhenReplaced()
validateWithoutEval()
await startLanguages()
const element = document.getElementById('root')
if (element === null) throw new Error('the page has no root')
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Workbench />
    </QueryClientProvider>
  </StrictMode>,
)
