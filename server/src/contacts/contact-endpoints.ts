import {
  acceptedBody,
  type ContactBody,
  changeContactBody,
  contact,
  contactListBody,
  eventBody,
  fieldListBody,
  optInBody,
  saveContactBody,
  saveFieldBody,
} from '@parley/shared/api/contacts';
import { standardFields } from '@parley/shared/flow/standard-fields';
import { fieldName } from '@parley/shared/text/template';
import { z } from 'zod';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { readPhone } from '../http/phone-input.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { requireTimeZone } from '../settings/settings-endpoints.ts';
import { contactStore, toContact } from './contact-store.ts';
import { addField, isStandardField, ownFields } from './field-store.ts';

const listQuery = z.strictObject({
  phone: z.string().max(60).optional(),
  search: z.string().max(100).optional(),
});

/** Contacts, what happens to them, and the fields that they have. */
export function contactEndpoints({ store, clock, runs }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  const read = (id: string): ContactBody => {
    const row = contactStore.find(db, id);
    if (row === undefined) throw notFound('contact');
    return toContact(row);
  };
  return [
    endpoint({
      method: 'get',
      path: '/api/contacts',
      summary: 'Contacts: the one with a number, those that hold some words, or the latest 200',
      who: 'viewer',
      query: listQuery,
      answer: contactListBody,
      handle: ({ query: { phone, search } }) => {
        const rows =
          phone !== undefined
            ? contactStore.byPhone(db, readPhone(db, phone))
            : search !== undefined && search.trim() !== ''
              ? contactStore.search(db, search.trim())
              : contactStore.latest(db);
        return { items: rows.map(toContact) };
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/contacts',
      summary: 'Make a contact, or add to the one with that number',
      who: 'rep',
      body: saveContactBody,
      status: 201,
      answer: contact,
      handle: async ({ body: { phone, fields, tags, timeZone } }) => {
        if (timeZone !== undefined) requireTimeZone(timeZone);
        const { contactId } = await runs.saveContact(readPhone(db, phone), {
          ...(fields ? { fields } : {}),
          ...(tags ? { addTags: tags } : {}),
          ...(timeZone ? { timeZone } : {}),
        });
        return read(contactId);
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/contacts/:id',
      summary: 'One contact',
      who: 'viewer',
      answer: contact,
      handle: ({ params }) => read(params.id),
    }),
    endpoint({
      method: 'patch',
      path: '/api/contacts/:id',
      summary: 'Change fields and tags of a contact; an empty text takes a field away',
      who: 'rep',
      body: changeContactBody,
      answer: contact,
      handle: async ({ params, body: { fields, addTags, removeTags, timeZone } }) => {
        const { phone } = read(params.id);
        if (timeZone !== undefined) requireTimeZone(timeZone);
        await runs.saveContact(phone, {
          ...(fields ? { fields } : {}),
          ...(addTags ? { addTags } : {}),
          ...(removeTags ? { removeTags } : {}),
          ...(timeZone ? { timeZone } : {}),
        });
        return read(params.id);
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/events',
      summary: 'Something happened to a contact, such as a purchase: flows with that trigger start',
      who: 'rep',
      body: eventBody,
      status: 202,
      answer: acceptedBody,
      refusals: { 409: 'The contact has opted out.' },
      handle: ({ body: { name, phone, fields } }) =>
        runs.happened(name, { phone: readPhone(db, phone), ...(fields ? { fields } : {}) }),
    }),
    endpoint({
      method: 'post',
      path: '/api/opt-ins',
      summary: 'A contact agreed to texts: flows that start when someone joins begin',
      who: 'rep',
      body: optInBody,
      status: 202,
      answer: acceptedBody,
      handle: ({ body: { phone, form, fields, tags } }) =>
        runs.optIn({
          phone: readPhone(db, phone),
          ...(form === undefined ? {} : { form }),
          ...(fields ? { fields } : {}),
          ...(tags ? { tags } : {}),
        }),
    }),
    endpoint({
      method: 'get',
      path: '/api/fields',
      summary: 'Names of the fields that contacts have',
      who: 'viewer',
      answer: fieldListBody,
      handle: () => ({
        items: [
          ...standardFields.map((name) => ({ name, standard: true })),
          ...ownFields(db).map((name) => ({ name, standard: false })),
        ],
      }),
    }),
    endpoint({
      method: 'post',
      path: '/api/fields',
      summary: 'Add a field of your own',
      who: 'editor',
      body: saveFieldBody,
      status: 201,
      answer: z.object({ name: z.string(), standard: z.boolean() }),
      handle: async ({ body }) => {
        const name = fieldName(body.name);
        if (name === null)
          throw new Refusal(
            422,
            'bad_field_name',
            `A field cannot be called “${body.name}”. Begin with a letter, and use letters, digits and spaces.`,
          );
        await store.change(() => addField(db, name, clock.now()));
        return { name, standard: isStandardField(name) };
      },
    }),
  ];
}
