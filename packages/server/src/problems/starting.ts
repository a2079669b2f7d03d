import type { ProblemEntry } from './entry'

/** What can keep the server from starting, or `hengjian doctor` from being content. */
export const STARTING_PROBLEMS = {
  DATA_FOLDER: {
    status: 500,
    message: { zh: '数据文件夹“{}”无法写入。', en: 'The data folder “{}” cannot be written.' },
    cure: {
      zh: '检查权限和磁盘空间，或用 HENGJIAN_DATA 另选文件夹。',
      en: 'Check its permissions and the disk, or choose another by HENGJIAN_DATA.',
    },
  },
  DATA_FOLDER_BUSY: {
    status: 500,
    message: {
      zh: '另一个衡鉴进程（进程号 {}）正在使用该数据文件夹。',
      en: 'Another Hengjian process ({}) is using this data folder.',
    },
    cure: {
      zh: '先停止该进程，或用 HENGJIAN_DATA 另选文件夹。',
      en: 'Stop that process first, or choose another folder by HENGJIAN_DATA.',
    },
  },
  DATA_FOLDER_SHUT: {
    status: 500,
    message: {
      zh: '以 root 启动时，数据库须由普通用户运行，但该用户无法进入“{}”。',
      en: 'Started as root, the database must run as an ordinary user, who cannot enter “{}”.',
    },
    cure: {
      zh: '将 HENGJIAN_DATA 设在所有用户可进入的位置（如 /var/lib/hengjian），或改用普通用户启动。',
      en: 'Set HENGJIAN_DATA to a place every user can enter, such as /var/lib/hengjian, or start as an ordinary user.',
    },
  },
  POSTGRES_BINARIES: {
    status: 500,
    message: {
      zh: '找不到可在本机运行的内置 PostgreSQL（{}）。',
      en: 'No built-in PostgreSQL runs on this machine ({}).',
    },
    cure: {
      zh: '重新执行 npm ci（不要省略可选依赖），或用 DATABASE_URL 指定 PostgreSQL 15 以上的数据库。',
      en: 'Run npm ci again without leaving out optional dependencies, or name a PostgreSQL 15 or later by DATABASE_URL.',
    },
  },
  POSTGRES_INIT: {
    status: 500,
    message: { zh: '内置数据库初始化失败：{}', en: 'The built-in database could not be initialised: {}' },
    cure: {
      zh: '检查数据文件夹的权限和磁盘空间后重新启动。',
      en: 'Check permissions and space of the data folder and start again.',
    },
  },
  POSTGRES_USER: {
    status: 500,
    message: {
      zh: '运行本程序的用户（编号 {}）在系统中没有登记，数据库拒绝启动。',
      en: 'The user running this ({}) is unknown to the system, and the database refuses that.',
    },
    cure: { zh: '改用已登记的用户启动，或以 root 启动。', en: 'Start as a user that the system knows, or as root.' },
  },
  POSTGRES_START: {
    status: 500,
    message: { zh: '内置数据库无法启动：{}', en: 'The built-in database does not start: {}' },
    cure: {
      zh: '查看数据文件夹中 postgresql/postgresql.log 的最后几行。',
      en: 'Read the last lines of postgresql/postgresql.log in the data folder.',
    },
  },
  POSTGRES_MAJOR: {
    status: 500,
    message: {
      zh: '数据文件夹由 PostgreSQL {} 建立，与内置版本不同。',
      en: 'The data folder was made by PostgreSQL {}, which is not the built-in version.',
    },
    cure: {
      zh: '用建立该文件夹的衡鉴版本备份后再恢复。',
      en: 'Back up with the Hengjian version that made it, then restore.',
    },
  },
  POSTGRES_SECRETS: {
    status: 500,
    message: {
      zh: '数据库密码文件“{}”缺失或损坏，而数据库已存在。',
      en: 'The file of database passwords “{}” is missing or damaged, but the database exists.',
    },
    cure: { zh: '从备份恢复该文件。', en: 'Restore that file from a backup.' },
  },
  DATABASE_UNREACHABLE: {
    status: 503,
    message: { zh: '无法连接数据库：{}', en: 'The database cannot be reached: {}' },
    cure: {
      zh: '检查 DATABASE_URL 的主机、端口、用户名和密码，以及数据库是否已启动。',
      en: 'Check host, port, user and password of DATABASE_URL, and that the database runs.',
    },
  },
  DATABASE_NONE: {
    status: 500,
    message: { zh: '“{}”中还没有数据库。', en: 'There is no database in “{}” yet.' },
    cure: {
      zh: '核对 HENGJIAN_DATA（或 DATABASE_URL），或先启动一次。',
      en: 'Check HENGJIAN_DATA (or DATABASE_URL), or start the server once.',
    },
  },
  DATABASE_VERSION: {
    status: 500,
    message: { zh: 'PostgreSQL 版本过低：{}。', en: 'PostgreSQL is too old: {}.' },
    cure: { zh: '使用 PostgreSQL 15 或更高版本。', en: 'Use PostgreSQL 15 or later.' },
  },
  DATABASE_BEHIND: {
    status: 500,
    message: { zh: '数据库结构尚未升级，缺少：{}。', en: 'The database was not migrated; missing: {}.' },
    cure: {
      zh: '设置 DATABASE_OWNER_URL 后启动一次，由所有者角色完成升级。',
      en: 'Start once with DATABASE_OWNER_URL set, so that the owner role migrates it.',
    },
  },
  DATABASE_AHEAD: {
    status: 500,
    message: {
      zh: '数据库由更新版本的衡鉴使用过（{}）。',
      en: 'The database was used by a newer Hengjian ({}).',
    },
    cure: { zh: '使用该新版本启动。', en: 'Start that newer version.' },
  },
  DATABASE_ROLE_MAKING: {
    status: 500,
    message: { zh: '所有者角色无法建立应用角色：{}', en: 'The owner role cannot make the application role: {}' },
    cure: {
      zh: '由数据库管理员先建立该角色（LOGIN，无其他权限），或授予所有者 CREATEROLE。',
      en: 'Let the database administrator make that role (LOGIN, nothing else), or give the owner CREATEROLE.',
    },
  },
  ROLE_TOO_STRONG: {
    status: 500,
    message: {
      zh: 'DATABASE_URL 的角色权限过大：{}。',
      en: 'The role of DATABASE_URL has too many rights: {}.',
    },
    cure: {
      zh: '改用只有应用权限的角色：非超级用户、不绕过行安全、不拥有任何表。',
      en: 'Use a role with the application’s rights only: no superuser, no BYPASSRLS, owner of no table.',
    },
  },
  DEMO_DATABASE: {
    status: 500,
    message: {
      zh: '该数据库装有演示数据，不能作为正式库使用。',
      en: 'This database holds demonstration data and is refused as a real one.',
    },
    cure: {
      zh: '用 HENGJIAN_DATA 另选空文件夹，或指定另一个空数据库。',
      en: 'Choose an empty folder by HENGJIAN_DATA, or another empty database.',
    },
  },
  DEMO_NOT_EMPTY: {
    status: 500,
    message: {
      zh: '该数据库已有正式数据，不能载入演示数据。',
      en: 'This database holds real data; demonstration data are refused.',
    },
    cure: {
      zh: '去掉 HENGJIAN_DEMO，或另选空数据库。',
      en: 'Leave out HENGJIAN_DEMO, or choose an empty database.',
    },
  },
  KEY_MISSING: {
    status: 500,
    message: {
      zh: '密钥文件“{}”不存在，而数据库中已有加密数据。',
      en: 'The key file “{}” is missing, but the database holds encrypted data.',
    },
    cure: {
      zh: '从保管处恢复密钥文件；没有它，加密数据无法解读。',
      en: 'Restore the key file from where it is kept; without it the encrypted data cannot be read.',
    },
  },
  KEY_UNREADABLE: {
    status: 500,
    message: { zh: '密钥文件“{}”无法读取或已损坏。', en: 'The key file “{}” cannot be read or is damaged.' },
    cure: { zh: '检查文件权限，或从保管处恢复。', en: 'Check its permissions, or restore it from where it is kept.' },
  },
  KEY_OPEN_TO_OTHERS: {
    status: 500,
    message: { zh: '密钥文件“{}”可被其他用户读取。', en: 'Other users can read the key file “{}”.' },
    cure: { zh: '执行 chmod 600 收回权限。', en: 'Take the rights back by chmod 600.' },
  },
  KEY_WRONG: {
    status: 500,
    message: {
      zh: '密钥文件“{}”与数据库中的数据不匹配。',
      en: 'The key file “{}” is not the one that this database was encrypted with.',
    },
    cure: {
      zh: '核对 HENGJIAN_KEY_FILE 与 HENGJIAN_DATA（或 DATABASE_URL）是否配套。',
      en: 'Check that HENGJIAN_KEY_FILE and HENGJIAN_DATA (or DATABASE_URL) belong together.',
    },
  },
  NODE_VERSION: {
    status: 500,
    message: { zh: 'Node.js 版本过低：{}。', en: 'Node.js is too old: {}.' },
    cure: { zh: '升级到 20.20 或更高版本。', en: 'Upgrade to 20.20 or later.' },
  },
  DISK_LOW: {
    status: 500,
    message: { zh: '可用磁盘空间仅 {} GiB。', en: 'Only {} GiB of disk are free.' },
    cure: { zh: '清理或扩充数据文件夹所在磁盘。', en: 'Make room on the disk of the data folder.' },
  },
  CALENDAR_ENDS: {
    status: 500,
    message: {
      zh: '内置节假日历只到 {} 年，之后的期限为暂定。',
      en: 'The built-in holiday calendar ends with {}; limits after it are provisional.',
    },
    cure: {
      zh: '国务院放假通知公布后，在“日历”页载入下一年度文件。',
      en: 'Load the next year on the calendar page once the State Council has announced it.',
    },
  },
  CHINESE_SEARCH: {
    status: 500,
    message: { zh: '数据库不能为中文建立三元组索引。', en: 'The database cuts Chinese into no trigrams.' },
    cure: {
      zh: '安装 pg_trgm 扩展，并以 C.UTF-8 等 UTF-8 字符类型建库。',
      en: 'Install pg_trgm and make the database with a UTF-8 character type such as C.UTF-8.',
    },
  },
  CLOCK_SKEW: {
    status: 500,
    message: {
      zh: '本机时钟与数据库时钟相差 {} 秒。',
      en: 'This machine’s clock is {} seconds away from the database’s.',
    },
    cure: { zh: '启用时间同步（NTP）。', en: 'Switch time synchronisation (NTP) on.' },
  },
  PORT_TAKEN: {
    status: 500,
    message: { zh: '无法监听 {}。', en: 'Cannot listen on {}.' },
    cure: {
      zh: '停止占用该端口的程序，或用 PORT 另选端口。',
      en: 'Stop the program that holds the port, or choose another by PORT.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
