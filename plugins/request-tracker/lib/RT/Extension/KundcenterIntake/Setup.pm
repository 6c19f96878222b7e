package RT::Extension::KundcenterIntake::Setup;

# The plugin's part of RT's database: fields, scrip, rights and the user that Intake writes back as.

use strict;
use warnings;
use utf8;

use RT::AuthTokens;
use RT::Extension::KundcenterIntake;

use constant API_USER => 'kundcenter-intake';

my $scrip = 'On tagged as need or idea, tell KundcenterIntake';
my @written = (RT::Extension::KundcenterIntake::ITEM, RT::Extension::KundcenterIntake::STAGE);

sub Make {
    my ($class, $initialdata) = @_;
    my ($made, $why) = RT->DatabaseHandle->InsertData($initialdata);
    die "$why\n" unless $made;
    my $staff = RT::Group->new(RT->SystemUser);
    $staff->LoadSystemInternalGroup('Privileged');
    Grant($staff, Field($_), 'SeeCustomField') for RT::Extension::KundcenterIntake::TAG, @written;
    Grant($staff, Field(RT::Extension::KundcenterIntake::TAG), 'ModifyCustomField');
    my $user = ApiUser();
    Grant($user, RT->System, $_) for qw(SeeQueue ShowTicket ShowTicketComments CommentOnTicket);
    for my $field (@written) { Grant($user, Field($field), $_) for qw(SeeCustomField ModifyCustomField) }
    return 1;
}

sub Token {
    my $user = ApiUser();
    DropTokens($user);
    my ($id, $why, $token) = RT::AuthToken->new(RT->SystemUser)->Create(Owner => $user->id, Description => 'KundcenterIntake');
    die "$why\n" unless $id;
    print "$token\n";
    return 1;
}

sub Remove {
    for my $part (['RT::Scrip', Description => $scrip],
        ['RT::ScripAction', Name => 'Tell KundcenterIntake'], ['RT::ScripCondition', Name => 'On tagged as need or idea']) {
        my ($kind, @named) = @$part;
        my $one = $kind->new(RT->SystemUser);
        $one->LoadByCols(@named);
        $one->Delete if $one->id;
    }
    my $user = RT::User->new(RT->SystemUser);
    $user->Load(API_USER);
    DropTokens($user), $user->SetDisabled(1) if $user->id;
    return 1;
}

sub Check {
    require RT::Extension::KundcenterIntake::Check;
    my @wrong = RT::Extension::KundcenterIntake::Check->All($scrip, @written);
    print map { "- $_\n" } @wrong;
    print "All is well.\n" unless @wrong;
    return !@wrong;
}

sub Field {
    my ($name) = @_;
    my $field = RT::CustomField->new(RT->SystemUser);
    $field->LoadByCols(Name => $name, LookupType => RT::Ticket->CustomFieldLookupType, Disabled => 0);
    return $field;
}

sub Grant {
    my ($who, $object, $right) = @_;
    return if $who->PrincipalObj->HasRight(Right => $right, Object => $object);
    my ($given, $why) = $who->PrincipalObj->GrantRight(Right => $right, Object => $object);
    die "$right: $why\n" unless $given;
}

sub ApiUser {
    my $user = RT::User->new(RT->SystemUser);
    $user->Load(API_USER);
    $user->SetDisabled(0) if $user->id && $user->Disabled;
    return $user if $user->id;
    # Without a password it can sign in by its token only.
    my ($id, $why) = $user->Create(Name => API_USER, RealName => 'KundcenterIntake', Privileged => 1);
    die "$why\n" unless $id;
    return $user;
}

sub DropTokens {
    my ($user) = @_;
    my $tokens = RT::AuthTokens->new(RT->SystemUser);
    $tokens->Limit(FIELD => 'Owner', VALUE => $user->id);
    while (my $token = $tokens->Next) { $token->Delete }
}

1;
