alter table attempt drop constraint attempt_channel_check;
alter table attempt add constraint attempt_channel_check
    check (channel in ('sms', 'voice', 'mail', 'loudspeaker', 'webhook', 'page', 'desk', 'door'));
