BEGIN TRANSACTION;
CREATE TABLE "actions" (
	id VARCHAR(36) NOT NULL, 
	meeting_id VARCHAR(36), 
	position INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	what TEXT NOT NULL, 
	due DATE, 
	set_id VARCHAR(36), 
	agreed_on DATE, 
	source TEXT, erase_on DATE, 
	CONSTRAINT pk_actions PRIMARY KEY (id), 
	CONSTRAINT fk_actions_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_actions_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE, 
	CONSTRAINT hangs_on_one CHECK ((meeting_id IS NULL) <> (set_id IS NULL)), 
	CONSTRAINT uq_actions_meeting_id UNIQUE (meeting_id, source)
);
INSERT INTO "actions" VALUES('6d59f80e-1bec-440f-a52a-cd193678a3a1','e1cd5f2a-45c9-4a62-9fac-9499330b28da',0,'Maya Lindqvist','Call the works','2026-02-01',NULL,NULL,NULL,NULL);
CREATE TABLE agreements (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner TEXT NOT NULL, 
	set_id VARCHAR(36), 
	held_on DATE, 
	answer VARCHAR(16) NOT NULL, 
	keep_days INTEGER NOT NULL, 
	keeps_counts BOOLEAN NOT NULL, 
	keeps_extracts BOOLEAN NOT NULL, 
	swaps_names BOOLEAN NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_agreements_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "agreements" VALUES(1,'one','5f329248-51e6-4e04-8615-5dcfd801f6a8','2026-01-14','one',1,1,1,1,'2026-01-14T10:00:00+00:00');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE audit (
	number INTEGER NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	actor TEXT NOT NULL, 
	action TEXT NOT NULL, 
	object_id TEXT NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (number)
);
INSERT INTO "audit" VALUES(1,'2026-11-26T07:18:01.468713+00:00','local','set added','5f329248-51e6-4e04-8615-5dcfd801f6a8','80289d40bd14a3a72b6075b475f2ba6341cf4c96b95ddf45664ee0fd3b80c3fc');
INSERT INTO "audit" VALUES(2,'2026-11-26T07:18:01.515758+00:00','local','file received','e1cd5f2a-45c9-4a62-9fac-9499330b28da','9c98d7d7cb48064a79f56ab3f161ca592d2fea65d58ed623c89ad6b4c3a0be8c');
INSERT INTO "audit" VALUES(3,'2026-11-26T07:18:01.550010+00:00','local','meeting reviewed','e1cd5f2a-45c9-4a62-9fac-9499330b28da','83febcad4dccbc9a036d2c3e552bce6b63784628f463cc97f2201278d161108a');
INSERT INTO "audit" VALUES(4,'2026-11-26T07:18:01.572848+00:00','local','line corrected','e1cd5f2a-45c9-4a62-9fac-9499330b28da','3253f00ba0944c004ee4cab6956d28444060b5080a39c0ece8e913e4e6745d68');
INSERT INTO "audit" VALUES(5,'2026-11-26T07:18:01.581402+00:00','local','line corrected','e1cd5f2a-45c9-4a62-9fac-9499330b28da','e9b65a3961e62ae7c3d86bd561cf223bff4738f01ed454da5ea8ea07e630b1d6');
INSERT INTO "audit" VALUES(6,'2026-11-26T07:18:01.589184+00:00','local','change undone','e1cd5f2a-45c9-4a62-9fac-9499330b28da','eebd6d8f54d0143b407201c5fcde3d7349d0f4c4c690d3a2ed21e7c9adbf044e');
INSERT INTO "audit" VALUES(7,'2026-11-26T07:18:01.605070+00:00','local','action added','6d59f80e-1bec-440f-a52a-cd193678a3a1','abc891039a8f491484d12645c453668cb9f72646620aee262e2d8ac13b2d7aae');
INSERT INTO "audit" VALUES(8,'2026-11-26T07:18:01.618424+00:00','local','progress reported','6d59f80e-1bec-440f-a52a-cd193678a3a1','5944a1bca71751361409918847bfd0b90ce65ca72485b786ba6b7fe88bdaa0e0');
INSERT INTO "audit" VALUES(9,'2026-11-26T07:18:01.632085+00:00','local','practice choices changed','dae4e247-3af9-4593-be2b-4b6b5a19c85b','4710e8a8fc811cd8a663ebee3edd913aeccb70a2a6eac8b4fccde846f95b9e94');
INSERT INTO "audit" VALUES(10,'2026-11-26T07:18:01.654154+00:00','local','line heard differently','84c2ac94-d445-4e0e-b7a3-3ccfd01505eb','ad065a3f8274fe945ce22066a031e443dc7ede8572dbef6a5c5a813f7b4d7f8f');
INSERT INTO "audit" VALUES(11,'2026-11-26T07:18:01.667226+00:00','local','run begun','c0cfcf70-568b-4321-8fc7-e470885844a1','3093c217bb053835a3ccd1e2b5ab62f7b5a169b191b77cfd58795f50d8a998e6');
INSERT INTO "audit" VALUES(12,'2026-11-26T07:18:01.703018+00:00','local','wish kept','8345abdc-3d2d-4653-9447-5a3af450d9b2','5c161d2e8f20f604418111f03591312e934dd0a07990f17684c23ec9812ef044');
INSERT INTO "audit" VALUES(13,'2026-11-26T07:18:01.713640+00:00','local','file received','c31425a4-e8d8-483d-b67d-de3292fc3d23','93c4bae0b9d597d9474648d5213b9c18254815e7156a104d0af8d7ad9d519b1d');
INSERT INTO "audit" VALUES(14,'2026-11-26T07:18:01.721353+00:00','local','file received','c8375069-a063-4679-81d8-974bb452c333','25ed07f38a4662eff34dd79f748344f5f3b2e13302431ada8883d698d0620239');
INSERT INTO "audit" VALUES(15,'2026-11-26T07:18:01.731934+00:00','local','meeting erased','c8375069-a063-4679-81d8-974bb452c333','ba7c03d34bb2abba10f5a8819fb1a8a13dcf56d28426d1ff094b98751e63f3d0');
CREATE TABLE codings (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	probability DOUBLE NOT NULL, 
	scores JSON NOT NULL, 
	flags JSON NOT NULL, 
	sure BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	flag_reasons JSON NOT NULL, 
	classifier TEXT NOT NULL, 
	CONSTRAINT pk_codings PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_codings_meeting_id FOREIGN KEY(meeting_id, position) REFERENCES utterances (meeting_id, position) ON DELETE CASCADE
);
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',0,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',4,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["disguised_advice"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',6,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',7,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',9,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',11,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','["statement_as_question"]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',13,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',15,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',19,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',20,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',25,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','[]',1,'Reads as a suggestion: “I''d just” says what the speaker would do.','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',27,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',28,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',32,'closed_question',0.5,'{"open_question": 0.46, "closed_question": 0.5, "advice": 0.02, "other": 0.02}','[]',0,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',34,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',36,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["disguised_advice"]',1,'Reads as a suggestion in question form: “have you thought about” brings in an action the presenter has not raised.','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',38,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',40,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',42,'other',0.5,'{"open_question": 0.02, "closed_question": 0.46, "advice": 0.02, "other": 0.5}','[]',0,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',43,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','["permission"]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',45,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["permission"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',46,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["permission"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',47,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',49,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',51,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',52,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
CREATE TABLE corrections (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id VARCHAR(36) NOT NULL, 
	utterance_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	label TEXT, 
	flags JSON NOT NULL, 
	note TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT fk_corrections_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_corrections_undoes FOREIGN KEY(undoes) REFERENCES corrections (id) ON DELETE CASCADE
);
INSERT INTO "corrections" VALUES(1,'e1cd5f2a-45c9-4a62-9fac-9499330b28da','u1.1','correct','advice','[]','So','You','2026-11-26T07:18:01.560598+00:00',NULL);
INSERT INTO "corrections" VALUES(2,'e1cd5f2a-45c9-4a62-9fac-9499330b28da','u3.1','correct','other','[]','','You','2026-11-26T07:18:01.579488+00:00',NULL);
INSERT INTO "corrections" VALUES(3,'e1cd5f2a-45c9-4a62-9fac-9499330b28da','u3.1','undo',NULL,'[]','','You','2026-11-26T07:18:01.588710+00:00',2);
CREATE TABLE erasures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner TEXT NOT NULL, 
	loss VARCHAR(16) NOT NULL, 
	held_on DATE, 
	at VARCHAR(40) NOT NULL, 
	is_cleared BOOLEAN NOT NULL, 
	is_said BOOLEAN NOT NULL
);
INSERT INTO "erasures" VALUES(1,'one','one','2026-01-14','2026-01-14T10:00:00+00:00',1,1);
CREATE TABLE issues (
	id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	added_at VARCHAR(40) NOT NULL, 
	whose TEXT NOT NULL, 
	text TEXT NOT NULL, 
	erase_on DATE NOT NULL, 
	CONSTRAINT pk_issues PRIMARY KEY (id), 
	CONSTRAINT fk_issues_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "issues" VALUES('one','5f329248-51e6-4e04-8615-5dcfd801f6a8','2026-01-14T10:00:00+00:00','one','one','2026-01-14');
CREATE TABLE line_check_answers (
	check_id VARCHAR(36) NOT NULL, 
	utterance_id TEXT NOT NULL, 
	label TEXT, 
	"by" TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_line_check_answers PRIMARY KEY (check_id, utterance_id), 
	CONSTRAINT fk_line_check_answers_check_id FOREIGN KEY(check_id) REFERENCES line_checks (id) ON DELETE CASCADE
);
INSERT INTO "line_check_answers" VALUES('one','one','one','one','2026-01-14T10:00:00+00:00');
CREATE TABLE line_checks (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	seed INTEGER NOT NULL, 
	drawn_from INTEGER NOT NULL, 
	lines JSON NOT NULL, 
	drawn_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_line_checks PRIMARY KEY (meeting_id, position), 
	CONSTRAINT uq_line_checks_id UNIQUE (id), 
	CONSTRAINT fk_line_checks_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "line_checks" VALUES('c31425a4-e8d8-483d-b67d-de3292fc3d23',1,'one',1,1,'[]','2026-01-14T10:00:00+00:00');
CREATE TABLE meetings (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	set_id VARCHAR(36), 
	title TEXT NOT NULL, 
	held_on DATE, 
	state TEXT NOT NULL, 
	has_erased_words BOOLEAN NOT NULL, 
	keep_until DATE, kind TEXT DEFAULT 'transcript' NOT NULL, noticed TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_meetings PRIMARY KEY (id), 
	CONSTRAINT fk_meetings_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "meetings" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da','local','5f329248-51e6-4e04-8615-5dcfd801f6a8','towpath-set-2026-03-18.vtt',NULL,'reviewed',0,'2026-12-10','transcript','');
INSERT INTO "meetings" VALUES('c31425a4-e8d8-483d-b67d-de3292fc3d23','local',NULL,'waiting.txt',NULL,'received',0,'2026-12-10','transcript','');
CREATE TABLE members (
	set_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	level TEXT NOT NULL, role TEXT DEFAULT 'member' NOT NULL, labels JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (set_id, position), 
	CONSTRAINT fk_members_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "members" VALUES('5f329248-51e6-4e04-8615-5dcfd801f6a8',0,'Maya Lindqvist','Grade 6','member','[]');
INSERT INTO "members" VALUES('5f329248-51e6-4e04-8615-5dcfd801f6a8',1,'Ravi Iyer','','member','[]');
CREATE TABLE phases (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	phase TEXT NOT NULL, 
	first_utterance TEXT NOT NULL, 
	last_utterance TEXT NOT NULL, 
	sure BOOLEAN, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_phases PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_phases_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "phases" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',0,0,'checkin','u1.1','u1.1',NULL,'');
INSERT INTO "phases" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',1,0,'review','u42.1','u43.1',NULL,'');
INSERT INTO "phases" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',2,1,'presenting','u2.1','u4.1',NULL,'');
INSERT INTO "phases" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',3,1,'clarifying','u5.1','u15.3',NULL,'');
INSERT INTO "phases" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',4,1,'exploring','u16.1','u33.1',NULL,'');
INSERT INTO "phases" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',5,1,'ideas','u34.1','u37.1',NULL,'');
INSERT INTO "phases" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',6,1,'actions','u38.1','u41.1',NULL,'');
CREATE TABLE practice_attempts (
	number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	practice_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	exercise TEXT NOT NULL, 
	item TEXT NOT NULL, 
	pair TEXT NOT NULL, 
	boundary TEXT, 
	at VARCHAR(40) NOT NULL, 
	fits BOOLEAN NOT NULL, 
	fits_later BOOLEAN NOT NULL, 
	sureness TEXT, 
	is_hinted BOOLEAN NOT NULL, 
	counts BOOLEAN NOT NULL, 
	CONSTRAINT uq_practice_attempts_practice_id UNIQUE (practice_id, id), 
	CONSTRAINT fk_practice_attempts_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE
);
INSERT INTO "practice_attempts" VALUES(1,'dae4e247-3af9-4593-be2b-4b6b5a19c85b','84c2ac94-d445-4e0e-b7a3-3ccfd01505eb','spot_it','s1','s1','have_you','2026-05-01T12:00:00+00:00',1,0,NULL,0,1);
INSERT INTO "practice_attempts" VALUES(2,'dae4e247-3af9-4593-be2b-4b6b5a19c85b','4d6ebaf4-fabe-4968-87fa-c5d12b8fa949','spot_it','s2','s1','have_you','2026-05-01T12:00:00+00:00',0,0,NULL,0,1);
CREATE TABLE practice_disputes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	attempt_number INTEGER NOT NULL, 
	is_disputed BOOLEAN NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_practice_disputes_attempt_number FOREIGN KEY(attempt_number) REFERENCES practice_attempts (number) ON DELETE CASCADE
);
INSERT INTO "practice_disputes" VALUES(1,1,1,'2026-11-26T07:18:01.653223+00:00');
CREATE TABLE practice_drafts (
	practice_id VARCHAR(36) NOT NULL, 
	exercise TEXT NOT NULL, 
	item TEXT NOT NULL, 
	text TEXT NOT NULL, 
	drop_on DATE NOT NULL, 
	CONSTRAINT pk_practice_drafts PRIMARY KEY (practice_id, exercise, item), 
	CONSTRAINT fk_practice_drafts_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE
);
INSERT INTO "practice_drafts" VALUES('dae4e247-3af9-4593-be2b-4b6b5a19c85b','open_it_up','o1','What is it like?','2026-12-26');
CREATE TABLE practice_run_events (
	run_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	is_relabelled BOOLEAN NOT NULL, 
	done JSON, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_practice_run_events PRIMARY KEY (run_id, number), 
	CONSTRAINT fk_practice_run_events_run_id FOREIGN KEY(run_id) REFERENCES practice_runs (id) ON DELETE CASCADE
);
INSERT INTO "practice_run_events" VALUES('c0cfcf70-568b-4321-8fc7-e470885844a1',1,0,0,'{"said": "What is it like?", "label": "closed_question", "flags": ["leading"]}','2026-11-26T07:18:01.678637+00:00');
INSERT INTO "practice_run_events" VALUES('c0cfcf70-568b-4321-8fc7-e470885844a1',2,1,0,NULL,'2026-11-26T07:18:01.684488+00:00');
CREATE TABLE practice_runs (
	id VARCHAR(36) NOT NULL, 
	practice_id VARCHAR(36) NOT NULL, 
	case_id TEXT NOT NULL, 
	case_sha256 VARCHAR(64) NOT NULL, 
	case_text TEXT, 
	is_senior BOOLEAN NOT NULL, 
	most_turns INTEGER NOT NULL, 
	runs_before INTEGER NOT NULL, 
	started_at VARCHAR(40) NOT NULL, 
	ended_at VARCHAR(40), 
	CONSTRAINT pk_practice_runs PRIMARY KEY (id), 
	CONSTRAINT fk_practice_runs_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE
);
INSERT INTO "practice_runs" VALUES('c0cfcf70-568b-4321-8fc7-e470885844a1','dae4e247-3af9-4593-be2b-4b6b5a19c85b','deputy','90b5649d87fa69a3f338fcbc7e3cd1078977e4dadd1c01d848d40421f0c74ad7','schema: coach.case/1
# What is it like?
',0,12,0,'2026-11-26T07:18:01.666080+00:00',NULL);
CREATE TABLE practice_wishes (
	id VARCHAR(36) NOT NULL, 
	practice_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36), 
	meets_on DATE, 
	text TEXT NOT NULL, 
	made_at VARCHAR(40) NOT NULL, 
	is_tried BOOLEAN, 
	happened TEXT NOT NULL, 
	CONSTRAINT pk_practice_wishes PRIMARY KEY (id), 
	CONSTRAINT fk_practice_wishes_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE, 
	CONSTRAINT fk_practice_wishes_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "practice_wishes" VALUES('8345abdc-3d2d-4653-9447-5a3af450d9b2','dae4e247-3af9-4593-be2b-4b6b5a19c85b','5f329248-51e6-4e04-8615-5dcfd801f6a8','2026-06-12','What is it like?','2026-11-26T07:18:01.701893+00:00',NULL,'');
CREATE TABLE practices (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	shows_sureness BOOLEAN NOT NULL, 
	shows_counts BOOLEAN NOT NULL, 
	most_words INTEGER NOT NULL, 
	uses_timers BOOLEAN NOT NULL, 
	CONSTRAINT pk_practices PRIMARY KEY (id), 
	CONSTRAINT uq_practices_owner UNIQUE (owner)
);
INSERT INTO "practices" VALUES('dae4e247-3af9-4593-be2b-4b6b5a19c85b','local',1,1,12,0);
CREATE TABLE preparations (
	set_id VARCHAR(36) NOT NULL, 
	starts_at TEXT NOT NULL, 
	presenters JSON NOT NULL, 
	timekeeper TEXT NOT NULL, 
	minutes JSON NOT NULL, 
	running TEXT NOT NULL, 
	CONSTRAINT pk_preparations PRIMARY KEY (set_id), 
	CONSTRAINT fk_preparations_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "preparations" VALUES('5f329248-51e6-4e04-8615-5dcfd801f6a8','2026-01-14T10:00:00+00:00','[]','one','[]','one');
CREATE TABLE progress (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	action_id VARCHAR(36) NOT NULL, 
	outcome TEXT NOT NULL, 
	note TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_progress_action_id FOREIGN KEY(action_id) REFERENCES actions (id) ON DELETE CASCADE
);
INSERT INTO "progress" VALUES(1,'6d59f80e-1bec-440f-a52a-cd193678a3a1','partly','Wrote to them','2026-11-26T07:18:01.617356+00:00');
CREATE TABLE retention (
	meeting_id VARCHAR(36) NOT NULL, 
	agreement_id INTEGER NOT NULL, 
	words_erased_on DATE, 
	extracts_until DATE, 
	extracts_erased_on DATE, 
	CONSTRAINT pk_retention PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_retention_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_retention_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreements (id) ON DELETE CASCADE
);
INSERT INTO "retention" VALUES('c31425a4-e8d8-483d-b67d-de3292fc3d23',1,'2026-01-14','2026-01-14','2026-01-14');
CREATE TABLE reviews (
	meeting_id VARCHAR(36) NOT NULL, 
	transcript JSON NOT NULL, 
	facilitator_guess BOOLEAN NOT NULL, 
	talk JSON NOT NULL, 
	share_basis TEXT NOT NULL, 
	measures JSON NOT NULL, 
	moments JSON NOT NULL, 
	actions JSON NOT NULL, 
	notes JSON NOT NULL, 
	classifier TEXT NOT NULL, 
	created_at VARCHAR(40) NOT NULL, 
	held_on DATE, 
	profile TEXT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	way JSON, 
	CONSTRAINT pk_reviews PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_reviews_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "reviews" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da','{"id": "meeting", "title": "towpath-set-2026-03-18.vtt", "speakers": [], "turns": [], "source": {"format": "zoom_vtt", "writer": "Zoom", "units": 43, "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}, "timing": "exact", "warnings": [], "first_start": 4.0, "last_end": 545.0}',0,'[{"name": "Owen Tranter", "role": "facilitator", "turns": 7, "words": 46, "seconds": null, "share": 0.11471321695760599, "adjusted": -0.42643391521197005}, {"name": "Maya Lindqvist", "role": "member", "turns": 19, "words": 207, "seconds": null, "share": 0.516209476309227, "adjusted": 1.581047381546135}, {"name": "Idris Kamara", "role": "member", "turns": 6, "words": 56, "seconds": null, "share": 0.1396508728179551, "adjusted": -0.3017456359102245}, {"name": "Bea Holloway", "role": "member", "turns": 6, "words": 43, "seconds": null, "share": 0.10723192019950124, "adjusted": -0.46384039900249374}, {"name": "Fern Castell", "role": "member", "turns": 5, "words": 49, "seconds": null, "share": 0.12219451371571072, "adjusted": -0.38902743142144636}]','seconds','[["open_questions", {"name": "open_questions", "value": 6.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions", {"name": "closed_questions", "value": 6.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks", {"name": "checks", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share", {"name": "open_share", "value": 0.5, "unit": "share", "count": 6, "of": 12, "low": 0.375, "high": 0.625, "reason": null, "unsure": 2}], ["open_questions.presenting", {"name": "open_questions.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.presenting", {"name": "closed_questions.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.presenting", {"name": "checks.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.presenting", {"name": "open_share.presenting", "value": null, "unit": "share", "count": 0, "of": 0, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.clarifying", {"name": "open_questions.clarifying", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.clarifying", {"name": "closed_questions.clarifying", "value": 3.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.clarifying", {"name": "checks.clarifying", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.clarifying", {"name": "open_share.clarifying", "value": null, "unit": "share", "count": 1, "of": 4, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.exploring", {"name": "open_questions.exploring", "value": 4.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.exploring", {"name": "closed_questions.exploring", "value": 2.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.exploring", {"name": "checks.exploring", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.exploring", {"name": "open_share.exploring", "value": null, "unit": "share", "count": 4, "of": 6, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.actions", {"name": "open_questions.actions", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.actions", {"name": "closed_questions.actions", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.actions", {"name": "checks.actions", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.actions", {"name": "open_share.actions", "value": null, "unit": "share", "count": 1, "of": 2, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["suggestions_plain", {"name": "suggestions_plain", "value": 1.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_disguised", {"name": "suggestions_disguised", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_invited", {"name": "suggestions_invited", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_before_ideas", {"name": "suggestions_before_ideas", "value": 3.0, "unit": "turn", "count": null, "of": null, "low": 2.4, "high": 3.6, "reason": null, "unsure": null}], ["suggestions_before_ideas_plain", {"name": "suggestions_before_ideas_plain", "value": 1.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_before_ideas_disguised", {"name": "suggestions_before_ideas_disguised", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["first_suggestion", {"name": "first_suggestion", "value": 99.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["first_suggestion_turns", {"name": "first_suggestion_turns", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_presenter", {"name": "talk_presenter", "value": 0.7, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_facilitator", {"name": "talk_facilitator", "value": 0.06, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_members", {"name": "talk_members", "value": 0.23, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["longest_turn", {"name": "longest_turn", "value": 14.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["longest_presenter_turn", {"name": "longest_presenter_turn", "value": 99.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["asking_turn_words", {"name": "asking_turn_words", "value": 7.0, "unit": "word", "count": 13, "of": null, "low": null, "high": null, "reason": null, "unsure": null}]]','[{"first_utterance": "u17.1", "last_utterance": "u18.4", "asked": "u17.1", "kind": "opened_up", "reason": "Maya then spoke for 31 words, where about 6 is usual in this round.", "debrief": "What did Maya hear in that question?", "round": 1}, {"first_utterance": "u21.1", "last_utterance": "u22.3", "asked": "u21.2", "kind": "turned", "reason": "Maya\u2019s answer has 5 words not heard in the round before, such as \u201cring\u201d.", "debrief": "What had not been in the room before Maya said this, and what became of it?", "round": 1}, {"first_utterance": "u31.1", "last_utterance": "u32.1", "asked": "u31.1", "kind": "quiet", "reason": "About 4 seconds of quiet came before Maya answered.", "debrief": "What might have been going on in that quiet, and what came after it?", "round": 1}]','[]','[]','plain-words 1.0','2026-03-18T21:00:00+00:00',NULL,'uk','808fc3e2ff4e955221b2d250f786e99d561dbaf1ec3325e5ee34896f692e8f79',NULL);
CREATE TABLE rounds (
	meeting_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	presenter TEXT NOT NULL, 
	guess BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_rounds PRIMARY KEY (meeting_id, number), 
	CONSTRAINT fk_rounds_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "rounds" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',1,'Maya Lindqvist',1,'A proposal, to be checked. Maya Lindqvist takes the floor at turn 2 and says 205 of the 385 words of the round. Announced: clarifying at turn 5.');
CREATE TABLE "sets" (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	is_self_facilitating BOOLEAN NOT NULL, 
	cycle_weeks INTEGER NOT NULL, 
	keep_days INTEGER NOT NULL, 
	created_at VARCHAR(40) NOT NULL, 
	profile TEXT DEFAULT 'uk' NOT NULL, 
	next_on DATE, 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_sets PRIMARY KEY (id)
);
INSERT INTO "sets" VALUES('5f329248-51e6-4e04-8615-5dcfd801f6a8','local','Towpath set','horizontal',0,6,14,'2026-11-26T07:18:01.422786+00:00','uk',NULL,0);
CREATE TABLE speakers (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	aliases JSON NOT NULL, 
	CONSTRAINT pk_speakers PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_speakers_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "speakers" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',0,'Owen Tranter','facilitator','[]');
INSERT INTO "speakers" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',1,'Maya Lindqvist','member','[]');
INSERT INTO "speakers" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',2,'Idris Kamara','member','[]');
INSERT INTO "speakers" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',3,'Bea Holloway','member','[]');
INSERT INTO "speakers" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',4,'Fern Castell','member','[]');
CREATE TABLE tallies (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	set_id VARCHAR(36), 
	meeting_id VARCHAR(36), 
	title TEXT NOT NULL, 
	held_on DATE, 
	profile TEXT NOT NULL, 
	people JSON NOT NULL, 
	started_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_tallies PRIMARY KEY (id), 
	CONSTRAINT fk_tallies_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE, 
	CONSTRAINT fk_tallies_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "tallies" VALUES('one','one','5f329248-51e6-4e04-8615-5dcfd801f6a8','c31425a4-e8d8-483d-b67d-de3292fc3d23','one','2026-01-14','one','[]','2026-01-14T10:00:00+00:00');
CREATE TABLE tally_events (
	tally_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	"key" VARCHAR(64) NOT NULL, 
	kind TEXT NOT NULL, 
	person TEXT NOT NULL, 
	phase TEXT, 
	at VARCHAR(40) NOT NULL, 
	seconds DOUBLE NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT pk_tally_events PRIMARY KEY (tally_id, number), 
	CONSTRAINT uq_tally_events_tally_id UNIQUE (tally_id, "key"), 
	CONSTRAINT fk_tally_events_tally_id FOREIGN KEY(tally_id) REFERENCES tallies (id) ON DELETE CASCADE
);
INSERT INTO "tally_events" VALUES('one',1,'one','one','one','one','2026-01-14T10:00:00+00:00',1.0,1);
CREATE TABLE tombstones (
	kind VARCHAR(16) NOT NULL, 
	owner VARCHAR(64) NOT NULL, 
	mark VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_tombstones PRIMARY KEY (kind, owner, mark)
);
INSERT INTO "tombstones" VALUES('meeting','local','c8375069-a063-4679-81d8-974bb452c333');
CREATE TABLE transcripts (
	meeting_id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	name TEXT NOT NULL, 
	data BLOB, 
	sha256 VARCHAR(64) NOT NULL, 
	known TEXT NOT NULL, 
	received_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_transcripts PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_transcripts_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT uq_transcripts_owner UNIQUE (owner, sha256)
);
INSERT INTO "transcripts" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da','local','towpath.txt',X'4D6179613A20536F6D657468696E6720686173206265656E206E616767696E67206174206D652E0A','79b559d6bde847f469f60bec4ee3c2da7861bed9709a3ec457e9f5242dbbe752','{}','2026-11-26T07:18:01.495692+00:00');
INSERT INTO "transcripts" VALUES('c31425a4-e8d8-483d-b67d-de3292fc3d23','local','waiting.txt',X'4D6179613A204E6F742072656164207965742E0A','1af3c3fd3d38080a8eb5d819e472300ce972c598ca37992a2dfaa8a7576caab2','{}','2026-11-26T07:18:01.711545+00:00');
CREATE TABLE turns (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	speaker TEXT NOT NULL, 
	start DOUBLE, 
	"end" DOUBLE, 
	CONSTRAINT pk_turns PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_turns_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',0,1,'Owen Tranter',4.0,31.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',1,2,'Maya Lindqvist',31.0,130.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',2,3,'Idris Kamara',130.0,136.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',3,4,'Maya Lindqvist',136.0,160.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',4,5,'Owen Tranter',160.0,166.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',5,6,'Bea Holloway',166.0,169.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',6,7,'Maya Lindqvist',169.0,173.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',7,8,'Fern Castell',173.0,177.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',8,9,'Maya Lindqvist',177.0,185.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',9,10,'Idris Kamara',185.0,190.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',10,11,'Maya Lindqvist',190.0,196.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',11,12,'Bea Holloway',196.0,199.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',12,13,'Maya Lindqvist',199.0,206.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',13,14,'Fern Castell',206.0,211.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',14,15,'Maya Lindqvist',211.0,252.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',15,16,'Owen Tranter',252.0,260.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',16,17,'Bea Holloway',260.0,271.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',17,18,'Maya Lindqvist',271.0,302.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',18,19,'Idris Kamara',302.0,309.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',19,20,'Maya Lindqvist',309.0,315.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',20,21,'Fern Castell',315.0,324.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',21,22,'Maya Lindqvist',324.0,358.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',22,23,'Bea Holloway',358.0,365.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',23,24,'Maya Lindqvist',365.0,372.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',24,25,'Owen Tranter',372.0,380.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',25,26,'Maya Lindqvist',380.0,400.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',26,27,'Idris Kamara',400.0,405.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',27,28,'Maya Lindqvist',405.0,410.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',28,29,'Fern Castell',410.0,414.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',29,30,'Maya Lindqvist',414.0,421.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',30,31,'Bea Holloway',421.0,428.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',31,32,'Maya Lindqvist',428.0,450.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',32,33,'Idris Kamara',450.0,464.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',33,34,'Owen Tranter',464.0,468.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',34,35,'Maya Lindqvist',468.0,472.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',35,36,'Idris Kamara',472.0,481.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',36,37,'Fern Castell',481.0,495.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',37,38,'Owen Tranter',495.0,501.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',38,39,'Maya Lindqvist',501.0,510.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',39,40,'Bea Holloway',510.0,514.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',40,41,'Maya Lindqvist',514.0,530.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',41,42,'Owen Tranter',530.0,536.0);
INSERT INTO "turns" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',42,43,'Maya Lindqvist',536.0,545.0);
CREATE TABLE utterances (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	turn_position INTEGER NOT NULL, 
	utterance_id TEXT NOT NULL, 
	turn INTEGER NOT NULL, 
	speaker TEXT NOT NULL, 
	text TEXT NOT NULL, 
	start DOUBLE, 
	"end" DOUBLE, 
	floor_turn INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	phase TEXT, 
	CONSTRAINT pk_utterances PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_utterances_meeting_id FOREIGN KEY(meeting_id, turn_position) REFERENCES turns (meeting_id, position) ON DELETE CASCADE, 
	CONSTRAINT uq_utterances_meeting_id UNIQUE (meeting_id, utterance_id)
);
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',0,0,'u1.1',1,'Owen Tranter','Morning, everyone. Maya, you wanted the time today.',4.0,NULL,1,'facilitator',0,'checkin');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',1,1,'u2.1',2,'Maya Lindqvist','It''s the lock rota.',31.0,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',2,1,'u2.2',2,'Maya Lindqvist','I''ve run it for six years, and I can''t seem to put it down.',NULL,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',3,1,'u2.3',2,'Maya Lindqvist','Every spring I say I''ll hand it on, and every spring I''m up at midnight moving names about.',NULL,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',4,2,'u3.1',3,'Idris Kamara','Couldn''t Fern''s team take it, they do rotas?',130.0,NULL,3,'member',1,'presenting');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',5,3,'u4.1',4,'Maya Lindqvist','They could, I suppose. It isn''t really the rota.',136.0,NULL,4,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',6,4,'u5.1',5,'Owen Tranter','Let''s clear up the facts first.',160.0,NULL,5,'facilitator',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',7,5,'u6.1',6,'Bea Holloway','How many locks are on it?',166.0,NULL,6,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',8,6,'u7.1',7,'Maya Lindqvist','Eleven, if you count the stop lock.',169.0,NULL,7,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',9,7,'u8.1',8,'Fern Castell','Is anybody else trained to do it?',173.0,NULL,8,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',10,8,'u9.1',9,'Maya Lindqvist','Two people, on paper.',177.0,NULL,9,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',11,9,'u10.1',10,'Idris Kamara','So it''s the phone calls you mind?',185.0,NULL,10,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',12,10,'u11.1',11,'Maya Lindqvist','No, I quite like the phone calls.',190.0,NULL,11,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',13,11,'u12.1',12,'Bea Holloway','When does the season start?',196.0,NULL,12,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',14,12,'u13.1',13,'Maya Lindqvist','The Saturday before Easter.',199.0,NULL,13,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',15,13,'u14.1',14,'Fern Castell','What happens on a day when nobody turns up?',206.0,NULL,14,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',16,14,'u15.1',15,'Maya Lindqvist','I go.',211.0,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',17,14,'u15.2',15,'Maya Lindqvist','I put my boots in the car on a Friday, just in case.',NULL,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',18,14,'u15.3',15,'Maya Lindqvist','My partner has stopped asking where I''m off to.',NULL,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',19,15,'u16.1',16,'Owen Tranter','Let''s go wider. Maya, take your time.',252.0,NULL,16,'facilitator',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',20,16,'u17.1',17,'Bea Holloway','What would you lose if the rota were somebody else''s?',260.0,NULL,17,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',21,17,'u18.1',18,'Maya Lindqvist','Oh.',271.0,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',22,17,'u18.2',18,'Maya Lindqvist','I think I''d lose knowing everybody.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',23,17,'u18.3',18,'Maya Lindqvist','They ring me first, you see.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',24,17,'u18.4',18,'Maya Lindqvist','If I''m honest, it''s the only part of the week when people are pleased to hear from me.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',25,18,'u19.1',19,'Idris Kamara','I''d just give it to the two who are trained and not look back.',302.0,NULL,19,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',26,19,'u20.1',20,'Maya Lindqvist','Mm, perhaps that''s it.',309.0,NULL,20,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',27,20,'u21.1',21,'Fern Castell','You said people are pleased to hear from you.',315.0,NULL,21,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',28,20,'u21.2',21,'Fern Castell','How would they find you if the rota had gone?',NULL,NULL,21,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',29,21,'u22.1',22,'Maya Lindqvist','I hadn''t thought of it that way round.',324.0,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',30,21,'u22.2',22,'Maya Lindqvist','They''d ring anyway, some of them.',NULL,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',31,21,'u22.3',22,'Maya Lindqvist','It would just be about something else.',NULL,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',32,22,'u23.1',23,'Bea Holloway','Is it the rota you''d miss, or being asked?',358.0,NULL,23,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',33,23,'u24.1',24,'Maya Lindqvist','Being asked.',365.0,NULL,24,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',34,24,'u25.1',25,'Owen Tranter','What is it like, saying that?',372.0,NULL,25,'facilitator',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',35,25,'u26.1',26,'Maya Lindqvist','A bit bare. And lighter, actually.',380.0,NULL,26,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',36,26,'u27.1',27,'Idris Kamara','Have you thought about a handover party?',400.0,NULL,27,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',37,27,'u28.1',28,'Maya Lindqvist','Ha. No.',405.0,NULL,28,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',38,28,'u29.1',29,'Fern Castell','Does anybody know you feel like this?',410.0,NULL,29,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',39,29,'u30.1',30,'Maya Lindqvist','You do, now.',414.0,NULL,30,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',40,30,'u31.1',31,'Bea Holloway','What would a good last season look like?',421.0,NULL,31,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',41,31,'u32.1',32,'Maya Lindqvist','I''d walk the whole cut, all eleven, and say goodbye to each of them properly, with whoever is taking it on beside me.',428.0,NULL,32,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',42,32,'u33.1',33,'Idris Kamara','It sounds as if you''re already planning it.',450.0,NULL,33,'member',1,'exploring');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',43,33,'u34.1',34,'Owen Tranter','Would some ideas be welcome, Maya?',464.0,NULL,34,'facilitator',1,'ideas');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',44,34,'u35.1',35,'Maya Lindqvist','Yes, go on.',468.0,NULL,35,'presenter',1,'ideas');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',45,35,'u36.1',36,'Idris Kamara','You could ask each of the two to take half the locks.',472.0,NULL,36,'member',1,'ideas');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',46,36,'u37.1',37,'Fern Castell','I could lend you our rota sheet.',481.0,NULL,37,'member',1,'ideas');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',47,37,'u38.1',38,'Owen Tranter','What will you do, and by when?',495.0,NULL,38,'facilitator',1,'actions');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',48,38,'u39.1',39,'Maya Lindqvist','I''ll ring Tom on Sunday and ask him to walk the cut with me.',501.0,NULL,39,'presenter',1,'actions');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',49,39,'u40.1',40,'Bea Holloway','Will you tell him why?',510.0,NULL,40,'member',1,'actions');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',50,40,'u41.1',41,'Maya Lindqvist','Yes. I think I will.',514.0,NULL,41,'presenter',1,'actions');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',51,41,'u42.1',42,'Owen Tranter','How was that, as a group?',530.0,NULL,42,'facilitator',0,'review');
INSERT INTO "utterances" VALUES('e1cd5f2a-45c9-4a62-9fac-9499330b28da',52,42,'u43.1',43,'Maya Lindqvist','Kind, mostly.',536.0,NULL,43,'member',0,'review');
CREATE INDEX ix_meetings_owner ON meetings (owner);
CREATE INDEX ix_meetings_set_id ON meetings (set_id);
CREATE INDEX ix_corrections_meeting_id ON corrections (meeting_id);
CREATE INDEX ix_corrections_undoes ON corrections (undoes);
CREATE INDEX ix_progress_action_id ON progress (action_id);
CREATE INDEX ix_utterances_turn ON utterances (meeting_id, turn_position);
CREATE INDEX ix_sets_owner ON sets (owner);
CREATE INDEX ix_actions_meeting_id ON actions (meeting_id);
CREATE INDEX ix_actions_set_id ON actions (set_id);
CREATE INDEX ix_issues_set_id ON issues (set_id);
CREATE INDEX ix_tallies_owner ON tallies (owner);
CREATE INDEX ix_tallies_set_id ON tallies (set_id);
CREATE INDEX ix_tallies_meeting_id ON tallies (meeting_id);
CREATE INDEX ix_agreements_owner ON agreements (owner);
CREATE INDEX ix_agreements_set_id ON agreements (set_id);
CREATE INDEX ix_retention_agreement_id ON retention (agreement_id);
CREATE INDEX ix_erasures_owner ON erasures (owner);
CREATE INDEX ix_practice_disputes_attempt_number ON practice_disputes (attempt_number);
CREATE INDEX ix_practice_runs_practice_id ON practice_runs (practice_id);
CREATE INDEX ix_practice_wishes_practice_id ON practice_wishes (practice_id);
CREATE INDEX ix_practice_wishes_set_id ON practice_wishes (set_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections only grows'); END;
CREATE TRIGGER progress_no_update BEFORE UPDATE ON progress BEGIN SELECT RAISE(ABORT, 'progress only grows'); END;
CREATE TRIGGER tally_events_no_update BEFORE UPDATE ON tally_events BEGIN SELECT RAISE(ABORT, 'tally_events only grows'); END;
CREATE TRIGGER agreements_no_update BEFORE UPDATE ON agreements BEGIN SELECT RAISE(ABORT, 'agreements only grows'); END;
CREATE TRIGGER practice_attempts_no_update BEFORE UPDATE ON practice_attempts BEGIN SELECT RAISE(ABORT, 'practice_attempts only grows'); END;
CREATE TRIGGER practice_disputes_no_update BEFORE UPDATE ON practice_disputes BEGIN SELECT RAISE(ABORT, 'practice_disputes only grows'); END;
CREATE TRIGGER practice_run_events_no_update BEFORE UPDATE ON practice_run_events BEGIN SELECT RAISE(ABORT, 'practice_run_events only grows'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('corrections',3);
INSERT INTO "sqlite_sequence" VALUES('progress',1);
INSERT INTO "sqlite_sequence" VALUES('practice_attempts',2);
INSERT INTO "sqlite_sequence" VALUES('practice_disputes',1);
INSERT INTO "sqlite_sequence" VALUES('erasures',1);
INSERT INTO "sqlite_sequence" VALUES('agreements',1);
COMMIT;
