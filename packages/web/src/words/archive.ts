import { bilingual } from './bilingual'

/** The archive volume of a matter that has ended. */
export const archiveWords = bilingual({
  zh: {
    archive: {
      title: '归档卷',
      what: '封面、目录、办理经过、全部文书、备考表和逐条相连的办理记录，合为一个压缩包，附每件的散列值，可以脱机核验。密存内容不入卷。',
      take: '导出归档卷',
      why: '导出理由（记入查阅日志）',
      given: '已导出的卷',
      root: '目录散列值',
      first: '首次导出',
      verify: '核验：python3 verify.py 卷宗.zip 目录散列值（脚本随软件提供，见 examples/archive）。',
      none: '尚未导出过。',
    },
  },
  en: {
    archive: {
      title: 'Archive volume',
      what: 'Cover, catalogue, course, every document, remarks and the chain of actions in one zip file, with the hash of each, so that it can be verified offline. What is sealed is left out.',
      take: 'Export the volume',
      why: 'Why it is exported (goes into the read log)',
      given: 'Volumes given before',
      root: 'Root hash',
      first: 'first by',
      verify: 'To verify: python3 verify.py VOLUME.zip ROOT (the script comes with the software, in examples/archive).',
      none: 'None yet.',
    },
  },
})
