import { bilingual } from './bilingual'

/** Coming in: sign-in, first administrator, first password. */
export const entryWords = bilingual({
  zh: {
    signIn: {
      title: '登录',
      login: '用户名',
      password: '密码',
      submit: '登录',
      again: '重新登录',
    },
    setup: {
      title: '建立首个安全管理员',
      login: '用户名',
      name: '姓名',
      password: '密码（至少12位）',
      submit: '建立',
      done: '已建立，请登录。',
      officeName: '单位名称',
    },
    password: {
      initial: '请修改初始密码',
      expired: '密码使用已满90天，请更换',
      rules: '至少12位，不含用户名，不是常见密码，且不同于最近5次使用过的密码。',
      current: '当前密码',
      next: '新密码（至少12位）',
      submit: '修改',
    },
  },
  en: {
    signIn: {
      title: 'Sign in',
      login: 'User name',
      password: 'Password',
      submit: 'Sign in',
      again: 'Sign in again',
    },
    setup: {
      title: 'Make the first security administrator',
      login: 'User name',
      name: 'Name',
      password: 'Password (12 characters or more)',
      submit: 'Make',
      done: 'Made. Please sign in.',
      officeName: 'Office',
    },
    password: {
      initial: 'Change the first password',
      expired: 'The password is 90 days old: change it',
      rules: '12 characters or more, without the user name, not a common one, and none of the last 5.',
      current: 'Current password',
      next: 'New password (12 characters or more)',
      submit: 'Change',
    },
  },
})
