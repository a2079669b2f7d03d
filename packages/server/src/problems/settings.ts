import type { ProblemEntry } from './entry'

/** What can be wrong with a setting; the place is the variable's name. */
export const SETTINGS_PROBLEMS = {
  SETTING_PORT: {
    status: 500,
    message: { zh: '端口“{}”无效。', en: '“{}” is no port.' },
    cure: { zh: '将 PORT 设为 0 至 65535 的整数。', en: 'Set PORT to a whole number from 0 to 65535.' },
  },
  SETTING_HOST: {
    status: 500,
    message: { zh: '监听地址“{}”无效。', en: '“{}” is no address to listen on.' },
    cure: {
      zh: '将 HOST 设为主机名或 IP 地址，如 127.0.0.1。',
      en: 'Set HOST to a host name or an IP address such as 127.0.0.1.',
    },
  },
  SETTING_FOLDER: {
    status: 500,
    message: { zh: '路径“{}”无效。', en: '“{}” is no path.' },
    cure: { zh: '填写完整路径，或不设置此项。', en: 'Give a full path, or leave the setting out.' },
  },
  SETTING_SECOND_FACTOR: {
    status: 500,
    message: { zh: '“{}”中有不认识的角色或者职务。', en: '“{}” names a role or title that there is not.' },
    cure: {
      zh: '用英文逗号分隔，如 securityAdministrator,chief；都不要求的填 none；不设置即按默认。',
      en: 'Put commas between names such as securityAdministrator,chief; none asks nobody; leave it out for the default.',
    },
  },
  SETTING_KEY_INSIDE: {
    status: 500,
    message: { zh: '密钥文件“{}”放在数据文件夹内。', en: 'The key file “{}” lies inside the data folder.' },
    cure: {
      zh: '将 HENGJIAN_KEY_FILE 移到数据文件夹之外，避免数据与密钥一并泄露。',
      en: 'Move HENGJIAN_KEY_FILE out of the data folder, so that data and key are never lost together.',
    },
  },
  SETTING_DATABASE_URL: {
    status: 500,
    message: { zh: '数据库地址无法识别。', en: 'The database address cannot be read.' },
    cure: {
      zh: '写成 postgresql://用户:密码@主机:端口/数据库。',
      en: 'Write it as postgresql://user:password@host:port/database.',
    },
  },
  SETTING_OWNER_ALONE: {
    status: 500,
    message: {
      zh: '只设置了 DATABASE_OWNER_URL，缺少 DATABASE_URL。',
      en: 'DATABASE_OWNER_URL is set without DATABASE_URL.',
    },
    cure: {
      zh: '同时设置 DATABASE_URL，指明应用角色的用户名和密码。',
      en: 'Set DATABASE_URL too: it names the application role and its password.',
    },
  },
  SETTING_SAME_ROLE: {
    status: 500,
    message: {
      zh: 'DATABASE_URL 与 DATABASE_OWNER_URL 使用了同一角色“{}”。',
      en: 'DATABASE_URL and DATABASE_OWNER_URL name the same role “{}”.',
    },
    cure: {
      zh: '为 DATABASE_URL 另取一个角色名，启动时会自动建立。',
      en: 'Give DATABASE_URL a role of its own; it is made at start.',
    },
  },
  SETTING_DEMO: {
    status: 500,
    message: { zh: 'HENGJIAN_DEMO 的值“{}”无效。', en: '“{}” is no value of HENGJIAN_DEMO.' },
    cure: {
      zh: '设为 1（演示）、article（2018 至 2021 年的演示情景）、0（正式）或不设置。',
      en: 'Set it to 1 (demonstration), article (the scenario of 2018 to 2021), 0 (real), or leave it out.',
    },
  },
  SETTING_DEMO_LIVE: {
    status: 500,
    message: { zh: 'HENGJIAN_DEMO_LIVE 的值“{}”无效。', en: '“{}” is no value of HENGJIAN_DEMO_LIVE.' },
    cure: {
      zh: '设为 1（演示数据随时间继续产生）或 0（保持不变）。',
      en: 'Set it to 1 (the district goes on as time passes) or 0 (it stays as it is).',
    },
  },
  SETTING_LOG_LEVEL: {
    status: 500,
    message: { zh: '日志级别“{}”无效。', en: '“{}” is no log level.' },
    cure: {
      zh: '设为 debug、info、warn、error 或 silent。',
      en: 'Set it to debug, info, warn, error or silent.',
    },
  },
  SETTING_METRICS_TOKEN: {
    status: 500,
    message: { zh: 'METRICS_TOKEN 无效。', en: 'METRICS_TOKEN is no token.' },
    cure: {
      zh: '设为 16 至 256 个不含空格的字母、数字或符号，如 openssl rand -hex 24 的输出。',
      en: 'Set it to 16 to 256 letters, digits or signs without blanks, such as openssl rand -hex 24 gives.',
    },
  },
  SETTING_TRUST_PROXY: {
    status: 500,
    message: { zh: 'TRUST_PROXY 的值“{}”无效。', en: '“{}” is no list of proxies.' },
    cure: {
      zh: '填写反向代理的 IP 地址或网段，以逗号分隔，如 127.0.0.1,10.1.0.0/16；不得为全部地址。',
      en: 'Set TRUST_PROXY to addresses or ranges of the proxies, with commas: 127.0.0.1,10.1.0.0/16; never everything.',
    },
  },
  SETTING_ATTACHMENT_MIB: {
    status: 500,
    message: { zh: '附件大小上限“{}”无效。', en: '“{}” is no limit for attachments.' },
    cure: {
      zh: '将 HENGJIAN_ATTACHMENT_MIB 设为 1 至 500 的整数，单位为 MiB。',
      en: 'Set HENGJIAN_ATTACHMENT_MIB to a whole number of MiB from 1 to 500.',
    },
  },
  SETTING_SCANNER: {
    status: 500,
    message: { zh: '查毒命令“{}”无效。', en: '“{}” is no command to scan files with.' },
    cure: {
      zh: '写明程序和参数，如 clamdscan --no-summary；不查毒则不设置 HENGJIAN_SCANNER。',
      en: 'Name a program and its arguments, such as clamdscan --no-summary, or leave HENGJIAN_SCANNER out.',
    },
  },
  SETTING_SCAN_SECONDS: {
    status: 500,
    message: { zh: '查毒时限“{}”无效。', en: '“{}” is no time for a scan.' },
    cure: {
      zh: '将 HENGJIAN_SCAN_SECONDS 设为 1 至 600 的整数。',
      en: 'Set HENGJIAN_SCAN_SECONDS to a whole number from 1 to 600.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
