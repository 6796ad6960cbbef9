import { Injectable } from '@nestjs/common';
import { KeyFile } from '@credit/db';
import { organOf, writtenBy, type Caller } from '@credit/domain';
import { keyFileOf } from '../config.js';
import { Platform } from '../platform/platform.js';
import { readPublishedKeys } from '../receipts/published-keys.js';
import { KEY_COMMANDS } from './key-commands.js';
import type { KeyState } from './keys.types.js';

/** How the keys stand: numbers and algorithms. What they are never leaves the key file. */
@Injectable()
export class KeysService {
  private file: KeyFile | undefined;

  constructor(private readonly platform: Platform) {}

  async state(caller: Caller): Promise<KeyState> {
    const { config, signer, store, audit } = this.platform;
    await audit.write({ action: 'keys.look', ...writtenBy(caller), organ: organOf(caller), purpose: null, subjectId: null, detail: {} });
    // Opened at the first look only: a key management system may be slow.
    this.file ??= new KeyFile(keyFileOf(config), config.vault);
    const { keys, current, match } = this.file.look();
    return {
      sealing: [...keys.keys()].sort((a, b) => a - b).map((number) => ({ number, seals: number === current })),
      sealAlgorithm: config.vault.algorithm,
      matchAlgorithm: match.algorithm,
      managed: config.vault.unwrap !== null,
      signing: (await readPublishedKeys(store)).map(({ id, algorithm }) => ({ id, algorithm, signs: id === signer.published.id })),
      commands: KEY_COMMANDS,
    };
  }
}
