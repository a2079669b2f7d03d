import type { ProblemEntry } from '../problems/entry'

/** What documents can be refused for. */
export const DOCUMENT_PROBLEMS = {
  DOCUMENT_UNKNOWN: {
    status: 404,
    message: { zh: '没有此文书，或者您无权查看。', en: 'There is no such document, or it is not yours to read.' },
    cure: { zh: '从事项页面进入。', en: 'Start from the page of its matter.' },
  },
  DOCUMENT_MISSING: {
    status: 422,
    message: { zh: '文书缺少必填内容，不能签发。', en: 'The document lacks what it needs and cannot be issued.' },
    cure: { zh: '补齐所列各项后再签发。', en: 'Fill in each of those listed, then issue it.' },
  },
  DOCUMENT_FIELD: {
    status: 422,
    message: { zh: '缺少“{}”。', en: '“{}” is missing.' },
    cure: { zh: '补填后再签发。', en: 'Fill it in, then issue the document.' },
  },
  DOCUMENT_NOT_SIGNED: {
    status: 409,
    message: { zh: '文书“{}”尚未签发。', en: 'The document “{}” is not signed.' },
    cure: { zh: '签发后再办理。', en: 'Have it signed first.' },
  },
  PDF_NO_PROGRAM: {
    status: 501,
    message: { zh: '本机未安装 LibreOffice，不能生成 PDF。', en: 'This machine has no LibreOffice to make a PDF.' },
    cure: {
      zh: '下载 Word 文件后打印，或者请管理员安装 LibreOffice Writer。',
      en: 'Print the Word file, or have the administrator install LibreOffice Writer.',
    },
  },
  FONTS_MISSING: {
    status: 501,
    message: {
      zh: '缺少公文字体：{}。PDF 以开源字体代替，版式不变，字形不同。',
      en: 'The typefaces {} are missing: in PDF files open ones stand in for them.',
    },
    cure: {
      zh: '在本机安装单位已获授权的字体；不生成 PDF 的可以不装。',
      en: 'Install those that the office has a licence for, or leave it where no PDF files are made here.',
    },
  },
  PDF_FAILED: {
    status: 503,
    message: { zh: 'PDF 未能在限时内生成。', en: 'The PDF was not made in time.' },
    cure: { zh: '稍后重试，或者下载 Word 文件。', en: 'Try again later, or take the Word file.' },
  },
  PDF_BUSY: {
    status: 503,
    message: { zh: '正在转换其他文书。', en: 'Other documents are being converted.' },
    cure: { zh: '稍候重试。', en: 'Try again in a moment.' },
  },
} as const satisfies Record<string, ProblemEntry>
