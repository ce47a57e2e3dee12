import type { Chat } from '@parley/shared/preview/chat-run';

/** The chats used last, by the hash of their secret: to play one again from its deeds takes a while. */
export class RecentChats {
  private readonly most: number;
  private readonly chats = new Map<string, Chat>();

  constructor(most: number) {
    this.most = most;
  }

  get(hash: string): Chat | undefined {
    const chat = this.chats.get(hash);
    if (chat !== undefined) this.set(hash, chat);
    return chat;
  }

  set(hash: string, chat: Chat): void {
    this.chats.delete(hash);
    this.chats.set(hash, chat);
    const oldest = this.chats.size > this.most ? this.chats.keys().next().value : undefined;
    if (oldest !== undefined) this.chats.delete(oldest);
  }

  drop(hash: string): void {
    this.chats.delete(hash);
  }
}
