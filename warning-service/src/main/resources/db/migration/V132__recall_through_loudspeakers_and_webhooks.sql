-- Loudspeakers and other systems are told by place, not by person.
alter table text_message add column region text;
alter table text_message drop constraint text_message_channel_check;
alter table text_message add constraint text_message_channel_check
    check (channel in ('sms', 'voice', 'mail', 'loudspeaker', 'webhook'));
