-- People in charge at the scene, those who draft, sign, receive and write down: all of them personal data.
alter table personal_data drop constraint personal_data_field_check;
alter table personal_data add constraint personal_data_field_check check (field in (
    'source.name', 'source.phone', 'spokenTo', 'leaderOnScene.name', 'leaderOnScene.phone', 'commander.name',
    'commander.phone', 'drafter', 'signer', 'receivedBy', 'caller.name', 'caller.phone', 'recorder', 'toldBefore'));
