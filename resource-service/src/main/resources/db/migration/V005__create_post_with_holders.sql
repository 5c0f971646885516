CREATE VIEW post_with_holders AS
SELECT post.id, post.title, post.region,
       (SELECT count(*) FROM person
        WHERE person.region = post.region AND person.post = post.title AND person.removed_at IS NULL) AS holders
FROM post;
