import type { ProblemEntry } from '../problems/entry'

/** What files of matters can be refused for. */
export const ATTACHMENT_PROBLEMS = {
  ATTACHMENT_EMPTY: {
    status: 422,
    message: { zh: '文件“{}”是空的，未予接收。', en: 'The file “{}” is empty and was not taken.' },
    cure: { zh: '打开原文件确认有内容后重新上传。', en: 'Make sure that it has content, then upload it again.' },
  },
  ATTACHMENT_TOO_LARGE: {
    status: 413,
    message: { zh: '文件超过 {} 的上限，未予接收。', en: 'The file is larger than {} and was not taken.' },
    cure: {
      zh: '分成几个文件上传，或者降低扫描、录像的清晰度。',
      en: 'Upload it in parts, or scan or record it at a lower resolution.',
    },
  },
  ATTACHMENT_KIND: {
    status: 422,
    message: {
      zh: '文件“{}”的内容不是可以接收的类型，未予接收。',
      en: 'By its content “{}” is no kind of file that is taken.',
    },
    cure: {
      zh: '可接收 PDF、OFD、Word（.docx）、Excel（.xlsx）、图片（.jpg、.png）、文本、录音（.mp3、.m4a、.wav）、录像（.mp4）；旧格式（.doc、.xls）须另存为上述格式。',
      en: 'Taken are PDF, OFD, Word (.docx), Excel (.xlsx), pictures (.jpg, .png), text, sound (.mp3, .m4a, .wav) and video (.mp4); save old files (.doc, .xls) as one of these.',
    },
  },
  ATTACHMENT_MACROS: {
    status: 422,
    message: {
      zh: '文件“{}”带有宏或者控件，打开时可能自动运行，未予接收。',
      en: '“{}” brings macros or controls along, which may run when it is opened; it was not taken.',
    },
    cure: {
      zh: '用 Word、Excel 或者 WPS 另存为不含宏的 .docx、.xlsx，或者转成 PDF 后重新上传；来历不明的不要打开。',
      en: 'Save it as .docx or .xlsx without macros, or as PDF, and upload that; do not open it if you do not know where it comes from.',
    },
  },
  ATTACHMENT_DISGUISED: {
    status: 422,
    message: {
      zh: '文件“{}”的内容与扩展名不符，未予接收。',
      en: 'The content of “{}” is not what its ending says; it was not taken.',
    },
    cure: {
      zh: '确认文件来源；由原程序另存为正确格式后重新上传。',
      en: 'Make sure where it comes from; save it anew in the right format and upload that.',
    },
  },
  ATTACHMENT_INFECTED: {
    status: 422,
    message: {
      zh: '查毒程序报告文件“{}”有害，未予接收。',
      en: 'The scanner reports “{}” as harmful; it was not taken.',
    },
    cure: {
      zh: '不要再打开该文件，联系本单位信息技术人员处理。',
      en: 'Do not open it again; ask those who look after your computers.',
    },
  },
  ATTACHMENT_BUSY: {
    status: 503,
    message: { zh: '正在接收其他文件。', en: 'Other files are being received.' },
    cure: { zh: '稍候再上传。', en: 'Upload it again in a moment.' },
  },
  ATTACHMENT_DRAFTS_FULL: {
    status: 409,
    message: { zh: '已上传而未提交的文件达到 {} 个。', en: 'You have {} files uploaded that no action has taken yet.' },
    cure: { zh: '先提交表单，或者移除不用的文件。', en: 'Send your form first, or remove those not needed.' },
  },
  ATTACHMENT_UNKNOWN: {
    status: 404,
    message: { zh: '没有此文件，或者您无权查看。', en: 'There is no such file, or it is not yours to read.' },
    cure: { zh: '从事项页面进入。', en: 'Start from the page of its matter.' },
  },
  ATTACHMENT_GONE: {
    status: 422,
    message: {
      zh: '“{}”中有文件已过期、已随其他操作提交，或者不是您上传的。',
      en: 'A file under “{}” has expired, was sent with another action, or is not yours.',
    },
    cure: { zh: '移除后重新上传。', en: 'Remove it and upload it again.' },
  },
} as const satisfies Record<string, ProblemEntry>
