import type { ProblemEntry } from './entry'

/** What people and outside systems can be refused for. */
export const ACCESS_PROBLEMS = {
  SESSION_MISSING: {
    status: 401,
    message: { zh: '尚未登录或登录已失效。', en: 'You are not signed in, or the session has ended.' },
    cure: { zh: '请登录。', en: 'Sign in.' },
  },
  SIGN_IN_FAILED: {
    status: 401,
    message: { zh: '用户名或密码不正确。', en: 'User name or password is wrong.' },
    cure: {
      zh: '核对后重试；忘记密码请联系安全管理员。',
      en: 'Check both and try again, or ask the security administrator.',
    },
  },
  SIGN_IN_LOCKED: {
    status: 429,
    message: { zh: '失败次数过多，该用户名暂时锁定。', en: 'Too many failures: this user name is locked for a while.' },
    cure: { zh: '{}秒后再试。', en: 'Try again in {} seconds.' },
  },
  CSRF: {
    status: 403,
    message: { zh: '请求缺少有效的防伪令牌。', en: 'The request has no valid anti-forgery token.' },
    cure: { zh: '刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  FORBIDDEN: {
    status: 403,
    message: { zh: '您的角色无权进行此操作。', en: 'Your role may not do this.' },
    cure: { zh: '请由有相应职责的人员办理。', en: 'Let someone with that duty do it.' },
  },
  PASSWORD_MUST_CHANGE: {
    status: 403,
    message: { zh: '首次登录须先修改初始密码。', en: 'The first password must be changed first.' },
    cure: { zh: '修改密码后继续。', en: 'Change it and go on.' },
  },
  PASSWORD_EXPIRED: {
    status: 403,
    message: { zh: '密码使用已满 90 天，须先更换。', en: 'The password is 90 days old and must be changed first.' },
    cure: { zh: '修改密码后继续。', en: 'Change it and go on.' },
  },
  PASSWORD_REUSED: {
    status: 400,
    message: { zh: '新密码与最近 5 次使用过的密码相同。', en: 'The new password is one of the last 5.' },
    cure: { zh: '换一个没有用过的密码。', en: 'Choose one that you have not used.' },
  },
  PASSWORD_WRONG: {
    status: 400,
    message: { zh: '当前密码不正确。', en: 'The current password is wrong.' },
    cure: { zh: '核对后重试。', en: 'Check it and try again.' },
  },
  PASSWORD_WEAK: {
    status: 400,
    message: { zh: '密码过于简单。', en: 'The password is too simple.' },
    cure: {
      zh: '至少 12 个字符，不得包含用户名，不得只由常见词、键盘顺序、连续或者重复的字符和年份组成。',
      en: 'Use 12 characters or more, without the user name, and more than common words, keyboard rows, runs and years.',
    },
  },
  FACTOR_DUE: {
    status: 403,
    message: { zh: '须先输入验证器上的验证码。', en: 'The code of your authenticator must be entered first.' },
    cure: { zh: '输入验证码后继续。', en: 'Enter it and go on.' },
  },
  FACTOR_MISSING: {
    status: 403,
    message: { zh: '本岗位须启用二次验证。', en: 'Your duties need a second factor, which is not set up.' },
    cure: { zh: '用验证器扫描二维码，启用后继续。', en: 'Scan the code with an authenticator and go on.' },
  },
  FACTOR_WRONG: {
    status: 400,
    message: {
      zh: '验证码不正确，或者已经用过。',
      en: 'The code is wrong, or was used before.',
    },
    cure: {
      zh: '等验证器显示下一个验证码再试；验证器遗失的，用恢复码登录，或者请安全管理员重置。',
      en: 'Wait for the next code. If the authenticator is lost, use a recovery code or ask the security administrator.',
    },
  },
  FACTOR_THERE: {
    status: 409,
    message: { zh: '二次验证已经启用，或者尚未开始设置。', en: 'A second factor is in force, or none was begun.' },
    cure: {
      zh: '更换验证器的，请安全管理员先重置。',
      en: 'To change it, have the security administrator reset it first.',
    },
  },
  SETUP_CLOSED: {
    status: 409,
    message: { zh: '首个安全管理员已经建立。', en: 'The first security administrator already exists.' },
    cure: { zh: '请直接登录。', en: 'Sign in.' },
  },
  SETUP_TOKEN: {
    status: 403,
    message: { zh: '设置链接无效或已过期。', en: 'The setup link is wrong or has expired.' },
    cure: {
      zh: '重新启动服务，使用新打印的链接。',
      en: 'Restart the server and use the link it prints then.',
    },
  },
  USER_EXISTS: {
    status: 409,
    message: { zh: '用户名“{}”已被使用。', en: 'The user name “{}” is taken.' },
    cure: { zh: '换一个用户名。', en: 'Choose another.' },
  },
  USER_UNKNOWN: {
    status: 404,
    message: { zh: '没有用户“{}”。', en: 'There is no user “{}”.' },
    cure: { zh: '核对用户名。', en: 'Check the name.' },
  },
  TITLES_UNFIT: {
    status: 400,
    message: { zh: '该角色不能担任“{}”。', en: 'A user of this role cannot be “{}”.' },
    cure: {
      zh: '本院人员选本院职务，公安人员选公安职务，管理员不设职务。',
      en: 'Give titles of the office to its people, police titles to police users, none to administrators.',
    },
  },
  UNIT_UNFIT: {
    status: 400,
    message: { zh: '公安人员须填所属单位，其他人员不填。', en: 'A police user needs a unit, and nobody else has one.' },
    cure: { zh: '改正所属单位。', en: 'Correct the unit.' },
  },
  USER_LAST_ADMINISTRATOR: {
    status: 409,
    message: { zh: '不能停用最后一名安全管理员。', en: 'The last security administrator cannot be disabled.' },
    cure: { zh: '先建立另一名安全管理员。', en: 'Make another security administrator first.' },
  },
  INGEST_KEY: {
    status: 401,
    message: { zh: '接入密钥缺失、无效或已停用。', en: 'The ingest key is missing, wrong or revoked.' },
    cure: {
      zh: '在请求头 Authorization: Bearer 中使用系统管理员发放的接入密钥。',
      en: 'Send the key that the system administrator issued as Authorization: Bearer.',
    },
  },
  INGEST_SOURCE: {
    status: 400,
    message: { zh: '不认识的来源系统“{}”。', en: 'Unknown source system “{}”.' },
    cure: {
      zh: '使用词汇表中的来源，如 policeProcessSystem、centreMonitoringSystem。',
      en: 'Use a source of the vocabulary, such as policeProcessSystem or centreMonitoringSystem.',
    },
  },
  INGEST_KEY_UNKNOWN: {
    status: 404,
    message: { zh: '没有此接入密钥。', en: 'There is no such ingest key.' },
    cure: { zh: '核对编号。', en: 'Check its number.' },
  },
  AUDIT_GAP: {
    status: 500,
    message: {
      zh: '审计的封存链不连续，缺少本批（记录{}）。',
      en: 'The chain of the audit is broken: this batch is missing (entries {}).',
    },
    cure: {
      zh: '保全数据库和导出文件，报告安全管理员和审计管理员。',
      en: 'Preserve database and exports; tell the security and the audit administrator.',
    },
  },
  AUDIT_BROKEN: {
    status: 500,
    message: {
      zh: '后一批封存与本批不相衔接，本批（记录{}）被改写。',
      en: 'The next batch does not follow from this one: it was rewritten (entries {}).',
    },
    cure: {
      zh: '保全数据库和导出文件，报告安全管理员和审计管理员。',
      en: 'Preserve database and exports; tell the security and the audit administrator.',
    },
  },
  AUDIT_DELETED: {
    status: 500,
    message: { zh: '已封存的审计记录{}被删除。', en: 'Sealed entry {} of the audit was deleted.' },
    cure: {
      zh: '保全数据库和导出文件，报告安全管理员和审计管理员。',
      en: 'Preserve database and exports; tell the security and the audit administrator.',
    },
  },
  AUDIT_CHANGED: {
    status: 500,
    message: { zh: '已封存的审计记录{}被改动或调换。', en: 'Sealed entry {} of the audit was changed or moved.' },
    cure: {
      zh: '保全数据库和导出文件，报告安全管理员和审计管理员。',
      en: 'Preserve database and exports; tell the security and the audit administrator.',
    },
  },
  AUDIT_TRUNCATED: {
    status: 500,
    message: {
      zh: '审计被截断：记录{}起已不存在。',
      en: 'The audit was cut off: entries {} are gone.',
    },
    cure: {
      zh: '保全数据库和导出文件，报告安全管理员和审计管理员。',
      en: 'Preserve database and exports; tell the security and the audit administrator.',
    },
  },
  AUDIT_REWRITTEN: {
    status: 500,
    message: {
      zh: '审计与留存的检查点不符，记录{}中有改写。',
      en: 'The audit differs from a checkpoint: among entries {} it was written anew.',
    },
    cure: {
      zh: '保全数据库和导出文件，报告安全管理员和审计管理员。',
      en: 'Preserve database and exports; tell the security and the audit administrator.',
    },
  },
  AUDIT_BUSY: {
    status: 503,
    message: { zh: '正在校验审计。', en: 'The audit is being verified already.' },
    cure: { zh: '稍候再试。', en: 'Try again in a moment.' },
  },
  AUDIT_FILE: {
    status: 400,
    message: { zh: '文件第{}行不是审计导出的内容。', en: 'Line {} of the file is not of an exported audit.' },
    cure: { zh: '使用 hengjian audit export 写出的文件。', en: 'Use a file that hengjian audit export wrote.' },
  },
} as const satisfies Record<string, ProblemEntry>
