import { Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '@credit/domain';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { KeysService } from './keys.service.js';
import { KeysAnswer, type KeyState } from './keys.types.js';

@Resolver()
export class KeysResolver {
  constructor(private readonly keys: KeysService) {}

  @Demands('manage-keys', 'answer')
  @Query(() => KeysAnswer, { name: 'keys', description: '密钥的状况（系统管理员）：编号和算法，没有密钥本身' })
  state(@CalledBy() caller: Caller): Promise<KeyState> {
    return this.keys.state(caller);
  }
}
