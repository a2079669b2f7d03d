import type { ProblemEntry } from './entry'

/** What can be wrong on the way between browsers and the server. */
export const TRANSPORT_PROBLEMS = {
  PLAIN_HTTP: {
    status: 500,
    message: {
      zh: '正以明文 HTTP 在“{}”对外监听，浏览器在未加密的连接上不会保存登录。',
      en: 'Listening on “{}” by plain HTTP: browsers keep no sign-in over an unencrypted connection.',
    },
    cure: {
      zh: '设置 TLS_CERT 和 TLS_KEY；或在前面放置提供 TLS 的反向代理并设置 TRUST_PROXY；或将 HOST 设为 127.0.0.1。',
      en: 'Set TLS_CERT and TLS_KEY, or put a proxy with TLS in front and name it by TRUST_PROXY, or set HOST to 127.0.0.1.',
    },
  },
  TLS_ALONE: {
    status: 500,
    message: { zh: '缺少 {}：证书与私钥须同时设置。', en: '{} is missing: certificate and key go together.' },
    cure: {
      zh: '同时设置 TLS_CERT（证书链）和 TLS_KEY（私钥），或两者都不设置。',
      en: 'Set both TLS_CERT (the chain) and TLS_KEY (the key), or neither.',
    },
  },
  TLS_UNREADABLE: {
    status: 500,
    message: { zh: '文件“{}”不存在或无法读取。', en: 'The file “{}” is missing or cannot be read.' },
    cure: {
      zh: '核对路径，并允许运行本程序的用户读取。',
      en: 'Check the path, and let the user who runs this read it.',
    },
  },
  TLS_CERT_FORM: {
    status: 500,
    message: { zh: '“{}”不是 PEM 格式的证书。', en: '“{}” is no certificate in PEM form.' },
    cure: {
      zh: '提供 PEM 格式的证书链：服务器证书在前，中间证书在后。',
      en: 'Give the chain in PEM form: the server’s certificate first, those between after it.',
    },
  },
  TLS_KEY_FORM: {
    status: 500,
    message: {
      zh: '“{}”不是 PEM 格式的私钥，或设有口令。',
      en: '“{}” is no private key in PEM form, or asks for a passphrase.',
    },
    cure: {
      zh: '提供未设口令的 PEM 私钥，并只允许运行本程序的用户读取。',
      en: 'Give the key in PEM form without a passphrase, readable only by the user who runs this.',
    },
  },
  TLS_MISMATCH: {
    status: 500,
    message: { zh: '私钥“{}”与证书不匹配。', en: 'The key “{}” does not belong to the certificate.' },
    cure: { zh: '核对 TLS_CERT 与 TLS_KEY 是否配套。', en: 'Check that TLS_CERT and TLS_KEY belong together.' },
  },
  TLS_KEY_OPEN: {
    status: 500,
    message: { zh: '私钥“{}”可被所有用户读取。', en: 'Everybody can read the key “{}”.' },
    cure: { zh: '执行 chmod 600（或 640）收回权限。', en: 'Take the rights back by chmod 600 (or 640).' },
  },
  TLS_ENDS: {
    status: 500,
    message: { zh: '证书有效期至 {}。', en: 'The certificate is valid until {}.' },
    cure: {
      zh: '换上新证书后重新启动。',
      en: 'Put a new one in its place and start again.',
    },
  },
} as const satisfies Record<string, ProblemEntry>
