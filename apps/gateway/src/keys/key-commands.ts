import type { KeyCommand } from './keys.types.js';

/** What the command line does with keys; it is run on the server by the system administrator (docs/adr/0017-vault.md). */
export const KEY_COMMANDS: readonly KeyCommand[] = [
  { command: 'credit keys rotate', does: '生成一把新密钥，各进程从此用它封存，随后把已有的个人信息和文件逐项重新封存；其间照常办理', when: '按本单位的密码管理制度定期更换，或者怀疑密钥泄露时' },
  { command: 'credit keys reseal', does: '接着把还由旧密钥或者旧算法封存的内容重新封存', when: '更换中途中断，或者改了 CREDIT_VAULT_ALGORITHM 以后' },
  { command: 'credit keys retire', does: '确认没有内容由旧密钥封存以后，把旧密钥从密钥文件中去掉；还有的话不去掉并说明剩多少', when: '重新封存完成以后；同时销毁旧密钥的备份' },
];
