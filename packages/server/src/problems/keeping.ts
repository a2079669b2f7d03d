import type { ProblemEntry } from './entry'

/** What can keep a backup, a restore or an export from being made. */
export const KEEPING_PROBLEMS = {
  OWNER_NEEDED: {
    status: 500,
    message: { zh: '该操作须由数据库所有者进行。', en: 'This needs the owner of the database.' },
    cure: {
      zh: '同时设置 DATABASE_OWNER_URL 和 DATABASE_URL 后重试。',
      en: 'Set DATABASE_OWNER_URL beside DATABASE_URL and try again.',
    },
  },
  BACKUP_EMPTY: {
    status: 500,
    message: {
      zh: '数据库中还没有任何单位，无可备份。',
      en: 'The database holds no office yet: there is nothing to back up.',
    },
    cure: { zh: '先建立首个管理员。', en: 'Make the first administrator.' },
  },
  OUTPUT_EXISTS: {
    status: 500,
    message: { zh: '文件“{}”已存在，不予覆盖。', en: 'The file “{}” is there already and is not written over.' },
    cure: { zh: '另取文件名，或先移走该文件。', en: 'Choose another name, or move that file away first.' },
  },
  OUTPUT_UNWRITABLE: {
    status: 500,
    message: { zh: '文件“{}”无法写入。', en: 'The file “{}” cannot be written.' },
    cure: { zh: '检查文件夹的权限和磁盘空间。', en: 'Check the folder’s permissions and the room on the disk.' },
  },
  BACKUP_UNREADABLE: {
    status: 500,
    message: { zh: '备份文件“{}”不存在或无法读取。', en: 'The backup “{}” is missing or cannot be read.' },
    cure: { zh: '核对路径和权限。', en: 'Check its path and permissions.' },
  },
  BACKUP_FORMAT: {
    status: 500,
    message: { zh: '“{}”不是衡鉴的备份文件。', en: '“{}” is no backup of Hengjian.' },
    cure: { zh: '选择 hengjian backup 生成的文件。', en: 'Choose a file that hengjian backup made.' },
  },
  BACKUP_TRUNCATED: {
    status: 500,
    message: { zh: '备份文件在第 {} 字节处中断。', en: 'The backup ends early, at byte {}.' },
    cure: { zh: '重新复制完整的备份文件，或使用另一份备份。', en: 'Copy the whole file anew, or use another backup.' },
  },
  BACKUP_ALTERED: {
    status: 500,
    message: {
      zh: '备份文件的内容在制作之后被改动或损坏。',
      en: 'The backup was altered or damaged after it was made.',
    },
    cure: { zh: '不要使用该文件；改用另一份备份。', en: 'Do not use it; take another backup.' },
  },
  BACKUP_AHEAD: {
    status: 500,
    message: { zh: '备份由更新版本的衡鉴制作（{}）。', en: 'The backup was made by a newer Hengjian ({}).' },
    cure: { zh: '使用该版本或更新的版本恢复。', en: 'Restore with that version or a later one.' },
  },
  OFFICE_EXISTS: {
    status: 500,
    message: { zh: '已有名为“{}”的单位。', en: 'There is an office called “{}” already.' },
    cure: {
      zh: '核对名称；该单位的用户由其安全管理员管理。',
      en: 'Check the name; its security administrator makes its users.',
    },
  },
  OFFICE_FIRST: {
    status: 500,
    message: { zh: '本系统尚未建立首个单位。', en: 'This installation has no first office yet.' },
    cure: {
      zh: '先启动服务，用打印的设置链接建立首个单位。',
      en: 'Start the server and use the setup link that it prints.',
    },
  },
  EXPORT_OFFICE: {
    status: 500,
    message: { zh: '须指明一个单位，现有：{}。', en: 'Name one office; there are: {}.' },
    cure: { zh: '用 --office 指明。', en: 'Name it by --office.' },
  },
  EXPORT_REASON: {
    status: 500,
    message: { zh: '导出身份信息须说明理由。', en: 'An export with identities needs a reason.' },
    cure: {
      zh: '用 --reason 填写 4 至 200 个字的理由，其中不写姓名和号码；理由记入查阅日志。',
      en: 'Give one of 4 to 200 characters by --reason, without names and numbers; it goes into the read log.',
    },
  },
  RESTORE_NOT_EMPTY: {
    status: 500,
    message: { zh: '目标数据库不是空的。', en: 'The database to restore into is not empty.' },
    cure: {
      zh: '用 HENGJIAN_DATA 另选新文件夹，或指定一个新建的空数据库。',
      en: 'Choose a new folder by HENGJIAN_DATA, or name a database that was just made.',
    },
  },
  RESTORE_KEY: {
    status: 500,
    message: { zh: '缺少该备份的主密钥（{}）。', en: 'The master key of this backup ({}) is missing.' },
    cure: {
      zh: '将密钥文件放到 HENGJIAN_KEY_FILE 所指位置，或用 --key-from 指定封存的密钥。',
      en: 'Put the key file where HENGJIAN_KEY_FILE says, or name the sealed key by --key-from.',
    },
  },
  RESTORE_ROWS: {
    status: 500,
    message: { zh: '恢复后的行数与备份不符：{}。', en: 'The rows restored are not as many as were backed up: {}.' },
    cure: {
      zh: '恢复已全部撤销。请报告此问题，并改用另一份备份。',
      en: 'Everything was undone. Report this, and take another backup.',
    },
  },
  PASSPHRASE_MISSING: {
    status: 500,
    message: { zh: '没有口令。', en: 'There is no passphrase.' },
    cure: {
      zh: '设置 HENGJIAN_PASSPHRASE，或在终端中运行以便输入。',
      en: 'Set HENGJIAN_PASSPHRASE, or run it in a terminal, which asks for it.',
    },
  },
  PASSPHRASE_TWICE: {
    status: 500,
    message: { zh: '两次输入的口令不一致。', en: 'The two passphrases differ.' },
    cure: { zh: '重新运行并输入。', en: 'Run it again and type them anew.' },
  },
  PASSPHRASE_WEAK: {
    status: 500,
    message: { zh: '口令过于简单。', en: 'The passphrase is too simple.' },
    cure: { zh: '至少 12 个字符，且不少于 4 种字符。', en: 'Use 12 characters or more, 4 of them different.' },
  },
  PASSPHRASE_WRONG: {
    status: 500,
    message: { zh: '口令不正确，无法打开“{}”。', en: 'The passphrase does not open “{}”.' },
    cure: { zh: '核对口令和文件是否配套。', en: 'Check that passphrase and file belong together.' },
  },
} as const satisfies Record<string, ProblemEntry>
